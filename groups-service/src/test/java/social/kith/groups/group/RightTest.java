package social.kith.groups.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.kith.groups.membership.Role;

class RightTest {
    @Test
    void eachRoleHasItsRightsAndOutsidersHaveNone() {
        assertThat(rightsOf(Role.CREATOR)).containsExactly(Right.values());
        assertThat(rightsOf(Role.ADMIN)).containsExactly(Right.TAKE_PART, Right.DECIDE_ON_REQUESTS);
        assertThat(rightsOf(Role.MEMBER)).containsExactly(Right.TAKE_PART);
        assertThat(Arrays.stream(Right.values()).filter(right -> right.belongsTo(null)))
                .isEmpty();
    }

    private static List<Right> rightsOf(Role role) {
        return Arrays.stream(Right.values())
                .filter(right -> right.belongsTo(role))
                .toList();
    }
}
