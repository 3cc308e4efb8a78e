package org.neaspec.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/** Reads the classes as HouseRulesTest does, so that they are read once. */
@AnalyzeClasses(packages = "org.neaspec.plenary", importOptions = DoNotIncludeTests.class)
class EnumWordsTest {

    @ArchTest
    static void every_value_that_names_its_message_has_one(JavaClasses house) throws ReflectiveOperationException {
        var words = ResourceBundle.getBundle("i18n.messages").keySet();
        List<String> asked = new ArrayList<>();
        for (JavaClass type : house) {
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
