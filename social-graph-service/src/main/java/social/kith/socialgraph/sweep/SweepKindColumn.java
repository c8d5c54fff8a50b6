package social.kith.socialgraph.sweep;

import social.kith.platform.sqlite.EnumColumn;

/** {@link Sweep.Kind} in the table. */
class SweepKindColumn extends EnumColumn<Sweep.Kind> {
    SweepKindColumn() {
        super(Sweep.Kind.class);
    }
}
