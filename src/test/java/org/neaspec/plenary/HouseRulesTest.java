package org.neaspec.plenary;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.http.annotation.Controller;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Viewer;

/** The rules of the house: who may know whom, what stays private, and where a library may be seen. */
@AnalyzeClasses(packages = HouseRulesTest.ROOT, importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    static final String ROOT = "org.neaspec.plenary";

    /** The rooms, each with the rooms it may know. Arrows point one way. */
    private static final Map<String, Set<String>> MAY_KNOW = mayKnow();

    /** Every page has a shell, a viewer, and limits on how often it is asked for. */
    private static final Set<String> PORCHES_MAY_KNOW = Set.of("web", "access", "account");

    private static Map<String, Set<String>> mayKnow() {
        var ground = Set.of("shared", "database");
        var people = with(ground, "access", "audit");
        var meeting = with(people, "people");
        var programme = with(meeting, "meeting");
        var registration = with(programme, "programme", "document", "form");
        var around = with(registration, "registration");
        var intake = with(around, "drafting", "calendar");
        var delegation = with(around, "drafting", "intake", "trouble");
        var report = with(around, "logistics", "desk", "calendar", "drafting");
        var roster = with(around, "drafting", "intake", "delegation", "form", "trouble", "web");
        return Map.ofEntries(
                Map.entry("shared", Set.of()),
                Map.entry("database", Set.of("shared")),
                Map.entry("access", ground),
                Map.entry("audit", ground),
                Map.entry("people", people),
                Map.entry("meeting", meeting),
                Map.entry("programme", programme),
                Map.entry("checklist", programme),
                Map.entry("drafting", around),
                Map.entry("intake", intake),
                Map.entry("team", intake),
                Map.entry("document", programme),
                Map.entry("form", programme),
                Map.entry("registration", registration),
                Map.entry("delegation", delegation),
                Map.entry("invitation", with(around, "intake")),
                Map.entry("logistics", around),
                Map.entry("desk", around),
                Map.entry("calendar", around),
                Map.entry("trouble", programme),
                Map.entry("itip", with(around, "calendar", "trouble")),
                Map.entry("report", with(report, "web")),
                Map.entry("privacy", with(around, "delegation")),
                Map.entry("api", with(delegation, "delegation", "account", "web")),
                Map.entry("roster", roster),
                Map.entry(
                        "mail",
                        with(
                                report,
                                "report",
                                "web",
                                "account",
                                "delegation",
                                "invitation",
                                "roster",
                                "itip",
                                "privacy",
                                "trouble")),
                Map.entry("account", with(ground, "access", "audit", "people", "web")),
                Map.entry("web", with(ground, "access")));
    }

    private static Set<String> with(Set<String> rooms, String... more) {
        var all = new HashSet<>(rooms);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }

    @ArchTest
    static final ArchRule arrows_point_one_way = classes().should(knowOnlyTheRoomsTheyMay());

    @ArchTest
    static final ArchRule rooms_have_no_cycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule repositories_are_private =
            classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate();

    @ArchTest
    static final ArchRule entities_are_private = classes()
            .that()
            .areAnnotatedWith(MappedEntity.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllers_are_private_and_live_in_porches = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAnyPackage(ROOT + "..web..", ROOT + ".account..");

    @ArchTest
    static final ArchRule http_stays_in_the_porches = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "..web..", ROOT + ".account..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut.http..", "io.micronaut.views..");

    @ArchTest
    static final ArchRule calendars_are_written_in_one_room = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".calendar..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.fortuna.ical4j..");

    @ArchTest
    static final ArchRule mail_is_sent_from_one_room = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".mail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut.email..");

    @ArchTest
    static final ArchRule mail_is_sent_and_read_in_two_rooms = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".mail..", ROOT + ".itip..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..");

    @ArchTest
    static final ArchRule nobody_calls_mail = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".mail..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".mail..");

    @ArchTest
    static final ArchRule sql_is_visible_on_repositories_only = methods()
            .that()
            .areAnnotatedWith(Query.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Repository");

    @ArchTest
    static final ArchRule jdbc_stays_with_the_database = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".database..")
            .and(describe(
                    "are not repositories", (JavaClass type) -> !type.getName().contains("Repository")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "com.mysql..");

    @ArchTest
    static final ArchRule controllers_do_not_reach_for_rows = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository");

    @ArchTest
    static final ArchRule admission_knows_no_framework = noClasses()
            .that(resideInAPackage(ROOT + ".access"))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.micronaut.http..", "io.micronaut.data.."));

    @ArchTest
    static final ArchRule handlers_for_staff_say_what_they_need = methods()
            .that(describe(
                    "have an Organiser as parameter",
                    (JavaMethod method) -> method.getRawParameterTypes().stream()
                            .anyMatch(type -> type.isEquivalentTo(Viewer.Organiser.class))))
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .and()
            .areNotPrivate()
            .should(sayWhatTheyNeed());

    private static ArchCondition<JavaMethod> sayWhatTheyNeed() {
        return new ArchCondition<>("say by @Needs(Task...) what a member of staff must be allowed to do") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says =
                        method.isAnnotatedWith(Needs.class) || method.getOwner().isAnnotatedWith(Needs.class);
                if (!says) {
                    events.add(SimpleConditionEvent.violated(
                            method,
                            method.getFullName() + " lacks @Needs(Task...), on itself or its controller: READ to look,"
                                    + " EDIT_ROW for one row {id}, EDIT_PROGRAMME, PUBLISH, REVIEW, DESK, SETTINGS,"
                                    + " TEAM at a meeting {slug}; SITE across meetings; STAFF for everybody signed in."
                                    + " Without it colleagues with a role at the meeting are kept out"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> knowOnlyTheRoomsTheyMay() {
        return new ArchCondition<>("know only the rooms they may know") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var room = roomOf(type);
                if (room.isEmpty()) {
                    return;
                }
                var porch = type.getPackageName().equals(ROOT + "." + room + ".web");
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var other = roomOf(dependency.getTargetClass());
                    var allowed = other.isEmpty()
                            || other.equals(room)
                            || MAY_KNOW.getOrDefault(room, Set.of()).contains(other)
                            || (porch && PORCHES_MAY_KNOW.contains(other));
                    if (!allowed) {
                        events.add(SimpleConditionEvent.violated(
                                type, room + " may not know " + other + ": " + dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static String roomOf(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return "";
        }
        var rest = name.substring(ROOT.length() + 1);
        var dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
