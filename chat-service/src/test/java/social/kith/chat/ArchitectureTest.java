package social.kith.chat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import social.kith.platform.testkit.KithRules;

@AnalyzeClasses(packages = "social.kith.chat", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(KithRules.class);

    @ArchTest
    static final ArchRule PACKAGES = KithRules.NO_PACKAGES_NEED_EACH_OTHER;
}
