package org.neaspec.plenary.registration.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.RandomIds;

/** A filled-in registration form; each test changes what it is about. */
final class Fields {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    static Fields complete() {
        return new Fields()
                .with("honorific", "Ms.")
                .with("givenName", "Test")
                .with("familyName", "Delegate")
                .with("jobTitle", "Adviser")
                .with("organisation", "Test Ministry")
                .with("country", "MNG")
                .with("category", "GOVERNMENT")
                .with("email", Scene.unique("form"))
                .with("attendance", "IN_PERSON")
                .with("consentListing", "yes")
                .with("consentPrivacy", "yes")
                .with("requestKey", RandomIds.publicId());
    }

    Fields with(String name, String... values) {
        fields.put(name, List.of(values));
        return this;
    }

    Fields without(String name) {
        fields.remove(name);
        return this;
    }

    String value(String name) {
        return fields.get(name).get(0);
    }

    String[] toArray() {
        List<String> all = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(value -> {
            all.add(name);
            all.add(value);
        }));
        return all.toArray(String[]::new);
    }
}
