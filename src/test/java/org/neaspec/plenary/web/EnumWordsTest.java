package org.neaspec.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class EnumWordsTest {

    @Test
    void every_value_that_names_its_message_has_one() throws ReflectiveOperationException {
        var words = ResourceBundle.getBundle("i18n.messages").keySet();
        List<String> asked = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.neaspec.plenary")) {
            if (type.isEnum() && type.tryGetMethod("messageKey").isPresent()) {
                for (Object value : type.reflect().getEnumConstants()) {
                    var method = value.getClass().getMethod("messageKey");
                    method.setAccessible(true);
                    asked.add(method.invoke(value).toString());
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(30).allMatch(words::contains);
    }
}
