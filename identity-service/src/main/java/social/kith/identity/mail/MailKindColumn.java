package social.kith.identity.mail;

import jakarta.persistence.Converter;
import social.kith.platform.sqlite.EnumColumn;

/** A {@link MailKind} in the table. */
@Converter
class MailKindColumn extends EnumColumn<MailKind> {
    MailKindColumn() {
        super(MailKind.class);
    }
}
