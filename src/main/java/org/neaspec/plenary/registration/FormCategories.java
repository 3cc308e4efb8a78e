package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.neaspec.plenary.form.CategoryNames;

/** Tells the form room for whom a question can be. */
@Singleton
class FormCategories implements CategoryNames {

    @Override
    public List<Named> all() {
        return Arrays.stream(Category.values())
                .map(category -> new Named(category.name(), category.messageKey()))
                .toList();
    }
}
