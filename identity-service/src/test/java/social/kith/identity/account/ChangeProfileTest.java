package social.kith.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import social.kith.identity.profile.PrivacySettings;

class ChangeProfileTest {
    @Test
    void namesWhatAProfileHas() {
        assertThat(names(ChangeProfile.class)).isEqualTo(names(Profile.class));
        assertThat(names(ChangeProfile.ChangePrivacy.class)).isEqualTo(names(PrivacySettings.class));
    }

    private static List<String> names(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
