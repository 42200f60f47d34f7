package vn.khue;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** What the module declarations cannot say. */
@AnalyzeClasses(packages = "vn.khue", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule valuesKnowNoFramework = classes().that().resideInAPackage("vn.khue.shared..")
            .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "vn.khue.shared..", "org.jspecify.."))
            .because("everybody speaks in them, the smallest test too");

    @ArchTest
    static final ArchRule screensAreDrawnInFewPlaces = noClasses()
            .that().resideOutsideOfPackages("vn.khue.shell..", "vn.khue.dashboards..", "..ui..", "vn.khue.security")
            .should().dependOnClassesThat().resideInAPackage("com.vaadin..")
            .because("figures and files must not need a browser; security only plugs into Vaadin's filter chain");

    @ArchTest
    static final ArchRule sqlIsWrittenInFewPlaces = noClasses()
            .that().resideOutsideOfPackages("vn.khue.store..", "vn.khue.warehouse..", "vn.khue.publication..",
                    "vn.khue.query..", "..internal..")
            .and().areNotAnnotatedWith(Configuration.class)
            .should().dependOnClassesThat().resideInAPackage("org.jooq..")
            .because("whoever asks for a figure goes through vn.khue.query, which takes a scope; wiring only passes it on");

    @ArchTest
    static final ArchRule screensAndProgramsReadFiguresOnlyThroughQuery = noClasses()
            .that().resideInAnyPackage("vn.khue.shell..", "vn.khue.dashboards..", "vn.khue.charts..", "vn.khue.api..")
            .should().dependOnClassesThat().resideInAnyPackage("vn.khue.warehouse.tables..", "com.clickhouse..")
            .because("a figure without a scope must not be possible to write");

    @ArchTest
    static final ArchRule intakeAndPublicationMeetInTheStore = noClasses()
            .that().resideInAPackage("vn.khue.ingest..")
            .should().dependOnClassesThat().resideInAPackage("vn.khue.publication..");

    @ArchTest
    static final ArchRule publicationAndIntakeMeetInTheStore = noClasses()
            .that().resideInAPackage("vn.khue.publication..")
            .should().dependOnClassesThat().resideInAPackage("vn.khue.ingest..");

    @ArchTest
    static final ArchRule pagesAreNobodysApi = classes()
            .that().areAnnotatedWith(Route.class).and().areAssignableTo(Component.class)
            .and().resideOutsideOfPackage("vn.khue.shell..")
            .should().notBePublic()
            .because("pages are reached by their address");

    @ArchTest
    static final ArchRule controllersLiveInTheApi = classes()
            .that().areAnnotatedWith(RestController.class).or().areAnnotatedWith(Controller.class)
            .should().resideInAPackage("vn.khue.api..");

    @ArchTest
    static final ArchRule onlyTheEnginesChildTouchesNativeCode = noClasses()
            .that(not(resideInAnyPackage("vn.khue.warehouse.engine..")))
            .should().dependOnClassesThat().resideInAPackage("java.lang.foreign..")
            .because("a fault in native code ends the process it runs in");

    @ArchTest
    static final ArchRule onlyTheScheduleKnowsTheScheduler = noClasses()
            .that().resideOutsideOfPackage("vn.khue.schedule..")
            .should().dependOnClassesThat().resideInAPackage("org.quartz..")
            .because("a job is three lines: what it does can be done without a clock");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should().callMethod(Thread.class, "sleep", long.class)
            .orShould().callMethod(Thread.class, "sleep", java.time.Duration.class)
            .because("waiting is for an event with a deadline");

    @ArchTest
    static final ArchRule fieldsAreNotInjected = noMethods()
            .should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .because("constructors tell what a class needs");
}
