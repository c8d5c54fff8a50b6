package social.kith.platform.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EnumColumnTest {
    private enum Volume {
        WHISPERED,
        VERY_LOUD
    }

    private static final class VolumeColumn extends EnumColumn<Volume> {
        VolumeColumn() {
            super(Volume.class);
        }
    }

    private final VolumeColumn column = new VolumeColumn();

    @Test
    void aValueStandsInTheTableAsItDoesOutside() {
        assertThat(column.convertToDatabaseColumn(Volume.VERY_LOUD)).isEqualTo("very_loud");
        for (Volume volume : Volume.values())
            assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(volume)))
                    .isEqualTo(volume);
    }

    @Test
    void noValueIsNone() {
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void anotherTextIsAFault() {
        assertThatThrownBy(() -> column.convertToEntityAttribute("silent"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
