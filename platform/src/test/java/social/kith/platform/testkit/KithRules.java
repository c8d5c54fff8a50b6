package social.kith.platform.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import social.kith.platform.event.DomainEvent;

/** How code in a service is laid out, as rules that fail the build. Each is tested with a violation of it. */
public final class KithRules {
    @ArchTest
    public static final ArchRule ENTITIES_STAY_IN_THEIR_PACKAGE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule REPOSITORIES_STAY_IN_THEIR_PACKAGE = classes()
            .that()
            .areAssignableTo(PanacheRepositoryBase.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule EVERY_RESOURCE_SAYS_WHO_MAY_CALL_IT = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(Authenticated.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule RESOURCES_CALL_SERVICES_NOT_REPOSITORIES = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(PanacheRepositoryBase.class);

    @ArchTest
    public static final ArchRule EVENTS_ARE_RECORDS = classes()
            .that()
            .areAssignableTo(DomainEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ONLY_THE_PLATFORM_SPEAKS_TO_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage("social.kith.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    public static final ArchRule DEPENDENCIES_COME_THROUGH_THE_CONSTRUCTOR =
            noFields().should().beAnnotatedWith(Inject.class).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS_FOR =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");

    private KithRules() {}
}
