package social.kith.content.post;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** What a client sends to publish a post in a group, which decides alone who sees it. */
public record CreateGroupPost(
        @Nullable @CodePointLength(max = 200) @Pattern(regexp = CreatePost.NOT_BLANK, message = "must not be blank")
        String title,

        @NotBlank @CodePointLength(max = 10_000) String content,
        @Nullable @Size(max = 4) List<@NotNull Id> mediaIds) {}
