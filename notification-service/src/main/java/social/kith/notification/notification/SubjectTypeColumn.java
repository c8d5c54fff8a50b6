package social.kith.notification.notification;

import social.kith.notification.kind.SubjectType;
import social.kith.platform.sqlite.EnumColumn;

/** {@link SubjectType} in the table. */
class SubjectTypeColumn extends EnumColumn<SubjectType> {
    SubjectTypeColumn() {
        super(SubjectType.class);
    }
}
