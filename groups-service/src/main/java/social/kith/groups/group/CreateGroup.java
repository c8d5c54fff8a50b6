package social.kith.groups.group;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.text.NotBlankText;

/** What somebody says to make a group. */
public record CreateGroup(
        @NotNull @NotBlankText @CodePointLength(max = 100) String title,
        @NotNull @NotBlankText @CodePointLength(max = 2000) String description,
        @Nullable Id bannerMediaId) {}
