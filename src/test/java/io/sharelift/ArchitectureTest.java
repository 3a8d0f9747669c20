package io.sharelift;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import io.sharelift.desktop.work.Machine;
import io.sharelift.para.ApiKey;
import io.sharelift.para.Pace;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaHost;
import io.sharelift.para.Route;
import io.sharelift.record.Anchor;
import io.sharelift.record.RecordEvent;

import java.util.Map;

/** The rooms of the design and what each may use; every rule says why. */
@AnalyzeClasses(packages = "io.sharelift", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule noImportRunsUpward =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("share")
                    .definedBy("io.sharelift.share..")
                    .layer("settings")
                    .definedBy("io.sharelift.settings..")
                    .layer("enclave")
                    .definedBy("io.sharelift.enclave..")
                    .layer("export")
                    .definedBy("io.sharelift.export..")
                    .layer("para")
                    .definedBy("io.sharelift.para..")
                    .layer("record")
                    .definedBy("io.sharelift.record..")
                    .layer("migration")
                    .definedBy("io.sharelift.migration..")
                    .layer("report")
                    .definedBy("io.sharelift.report..")
                    .layer("practice")
                    .definedBy("io.sharelift.practice..")
                    .layer("desktop")
                    .definedBy("io.sharelift.desktop..")
                    .layer("command")
                    .definedBy("io.sharelift.command..")
                    .layer("app")
                    .definedBy("io.sharelift.app..")
                    .whereLayer("app")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("desktop")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("command")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("practice")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("report")
                    .mayOnlyBeAccessedByLayers("desktop", "command", "app")
                    .whereLayer("migration")
                    .mayOnlyBeAccessedByLayers("desktop", "command", "app")
                    .whereLayer("record")
                    .mayOnlyBeAccessedByLayers("migration", "report", "desktop", "command", "app")
                    .whereLayer("para")
                    .mayOnlyBeAccessedByLayers("migration", "desktop", "command", "app")
                    .whereLayer("export")
                    .mayOnlyBeAccessedByLayers("migration", "report", "desktop", "command", "app")
                    .whereLayer("settings")
                    .mayOnlyBeAccessedByLayers("desktop", "command", "app")
                    .whereLayer("enclave")
                    .mayOnlyBeAccessedByLayers("migration", "practice", "desktop", "command", "app")
                    .because(
                            "a share goes one way through the rooms and never back, and whoever"
                                    + " checks a promise must find it kept in one room");

    @ArchTest
    static final ArchRule noCyclesBetweenPackages =
            slices().matching("io.sharelift.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("two packages in a cycle are one package that nobody can read");

    @ArchTest
    static final ArchRule javaFxOnlyInTheDesktop =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("io.sharelift.desktop..", "io.sharelift.app..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("javafx..")
                    .because("the same work runs on machines without a screen");

    @ArchTest
    static final ArchRule viewModelsKnowNoNodes =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("javafx.scene..")
                    .because("what a screen says is tested without a window");

    @ArchTest
    static final ArchRule httpOnlyInPara =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.sharelift.para..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.net.http..")
                    .because("one room sends, so one room can be watched");

    @ArchTest
    static final ArchRule socketsOnlyInParaAndPractice =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("io.sharelift.para..", "io.sharelift.practice..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                            "com.sun.net.httpserver..", "java.nio.channels.spi..")
                                    .or(assignableTo(java.net.Socket.class))
                                    .or(assignableTo(java.net.ServerSocket.class))
                                    .or(assignableTo(java.net.DatagramSocket.class))
                                    .or(assignableTo(java.net.URLConnection.class)))
                    .because("the program asks for nothing in the background");

    @ArchTest
    static final ArchRule theWindowHasOneWayToTheNetwork =
            noClasses()
                    .that()
                    .resideInAPackage("io.sharelift.desktop..")
                    .and()
                    .areNotAssignableTo(Machine.class)
                    .should()
                    .callMethod(Route.class, "direct")
                    .orShould()
                    .callMethod(Route.class, "through", String.class, int.class)
                    .orShould()
                    .callMethod(Route.class, "ofSystem", Map.class)
                    .orShould()
                    .callConstructor(ParaClient.class, ParaHost.class, ApiKey.class, Pace.class)
                    .because("a window that is offline gives no way, so that no client is built");

    @ArchTest
    static final ArchRule sqlOnlyInRecordAndExport =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("io.sharelift.record..", "io.sharelift.export..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                    .because(
                            "the record is written by one room, and a hostile database read by"
                                    + " one");

    @ArchTest
    static final ArchRule bouncyCastleOnlyWhereKeysAre =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "io.sharelift.share..",
                            "io.sharelift.enclave..",
                            "io.sharelift.practice..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.bouncycastle..")
                    .because("arithmetic on keys is reviewed in one place");

    @ArchTest
    static final ArchRule jacksonNeverReadsAShare =
            noClasses()
                    .that()
                    .resideInAnyPackage("io.sharelift.share..", "io.sharelift.export..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("tools.jackson..")
                    .because("a general parser leaves the share in its buffers and its errors");

    @ArchTest
    static final ArchRule pdfOnlyInTheReport =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.sharelift.report.pdf..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
                    .because("a large library stays behind one small door");

    @ArchTest
    static final ArchRule fastCsvOnlyWrites =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("de.siegmar.fastcsv.reader..")
                    .because("it would make a String of every share that it reads");

    @ArchTest
    static final ArchRule secretsAreNoStrings =
            noFields()
                    .that()
                    .haveNameMatching("(?i).*(signer|secret|apikey|passphrase|privatekey).*")
                    .should()
                    .haveRawType(String.class)
                    .because("a String cannot be wiped");

    @ArchTest
    static final ArchRule noStaticStateThatChanges =
            fields().that()
                    .areStatic()
                    .and()
                    .doNotHaveName("$VALUES")
                    .should()
                    .beFinal()
                    .because("a second window or record must not share anything by accident");

    @ArchTest
    static final ArchRule theVerifierSharesNothingWithTheWriter =
            noClasses()
                    .that()
                    .resideInAPackage("io.sharelift.record.verify..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                            "io.sharelift.record", "io.sharelift.record.account..")
                                    .and(not(type(RecordEvent.class)))
                                    .and(not(type(Anchor.class))))
                    .because(
                            "what the writer gets wrong, a verifier with the same code would find"
                                + " right; they have the names of events in common and no more");
}
