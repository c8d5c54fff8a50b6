package social.kith.identity.export;

import social.kith.platform.sqlite.EnumColumn;

/** {@link ExportState} in the table. */
class ExportStateColumn extends EnumColumn<ExportState> {
    ExportStateColumn() {
        super(ExportState.class);
    }
}
