package social.kith.socialgraph.follow;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** States in the table as everywhere outside: lower case. */
class FollowStateColumn implements AttributeConverter<FollowState, String> {
    @Override
    public String convertToDatabaseColumn(FollowState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public FollowState convertToEntityAttribute(String column) {
        return FollowState.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
