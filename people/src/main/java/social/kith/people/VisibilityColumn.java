package social.kith.people;

import social.kith.platform.sqlite.EnumColumn;

/** {@link Visibility} in the table. */
class VisibilityColumn extends EnumColumn<Visibility> {
    VisibilityColumn() {
        super(Visibility.class);
    }
}
