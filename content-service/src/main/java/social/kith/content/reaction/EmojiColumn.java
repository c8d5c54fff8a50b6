package social.kith.content.reaction;

import social.kith.platform.sqlite.EnumColumn;

/** {@link Emoji} in the table. */
class EmojiColumn extends EnumColumn<Emoji> {
    EmojiColumn() {
        super(Emoji.class);
    }
}
