package social.kith.content.post;

import social.kith.platform.sqlite.EnumColumn;

/** {@link Privacy} in the table. */
class PrivacyColumn extends EnumColumn<Privacy> {
    PrivacyColumn() {
        super(Privacy.class);
    }
}
