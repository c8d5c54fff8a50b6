package social.kith.groups.group;

import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** What somebody says to make a group. */
public record CreateGroup(
        @NotBlank @CodePointLength(max = 100) String title,
        @NotBlank @CodePointLength(max = 2000) String description,
        @Nullable Id bannerMediaId) {}
