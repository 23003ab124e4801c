package org.waymark;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysFalse;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.waymark");
    private static final JavaClasses TESTS = new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("org.waymark");

    @Test
    void arrowsBetweenModulesAreDeclared() throws Exception {
        var modules = ApplicationModules.of(WaymarkApplication.class).verify();
        for (var module : modules) {
            var declared = Class.forName(module.getBasePackage().getName() + ".package-info").getAnnotation(ApplicationModule.class);
            assertThat(declared).as(module + " needs a package-info with @ApplicationModule").isNotNull();
            assertThat(declared.allowedDependencies()).as(module + " names what it may use, even if that is nothing").doesNotContain(ApplicationModule.OPEN_TOKEN);
        }
    }

    @Test
    void capabilitiesKnowNothingOfTheEngine() {
        noClasses().that().resideInAnyPackage("..deadlines..", "..people..", "..casework..", "..sharing..", "..notices..", "..documents..", "..appointments..", "..letters..")
                .should().dependOnClassesThat().resideInAPackage("org.camunda..").because("they outlive Camunda 7").check(MAIN);
    }

    @Test
    void delegatesAreForModelsAlone() {
        classes().that().implement(JavaDelegate.class).should().bePackagePrivate().andShould().onlyHaveDependentClassesThat(alwaysFalse()).check(MAIN);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(MAIN);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses().should().callMethodWhere(describe("java.time's now() without a clock", (JavaMethodCall call) -> call.getTarget().getName().equals("now")
                && call.getTargetOwner().getPackageName().equals("java.time") && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(java.time.Clock.class))))
                .orShould().callConstructor(java.util.Date.class).orShould().callMethod(System.class, "currentTimeMillis")
                .because("tests move one clock for engine and domain").check(MAIN);
    }

    @Test
    void processTestsGoThroughTheForms() {
        noClasses().that().haveSimpleNameEndingWith("ProcessTest").or().haveSimpleName("Office")
                .should().callMethodWhere(describe("a way around the forms", (JavaMethodCall call) ->
                        nameMatching("complete.*|setVariable.*|startProcessInstance.*|createProcessInstanceBy.*|submit.*Without.*").test(call.getTarget())
                                && (call.getTargetOwner().isAssignableTo(TaskService.class) || call.getTargetOwner().isAssignableTo(RuntimeService.class)))).check(TESTS);
    }
}
