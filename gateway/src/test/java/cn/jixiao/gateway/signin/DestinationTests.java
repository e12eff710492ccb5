package cn.jixiao.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/b/140902/2026/targets?status=DRAFT#top", "/signed-in.html", "/choose-bureau?to=%2F"})
    void ourOwnPagesAreKept(String to) {
        assertThat(Destination.safe(to)).isEqualTo(to);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "/a\\b",
                "https://evil.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=1",
                "/ x",
                "b/1",
                "/sign-in",
                "/sign-out"
            })
    void everythingElseIsTheStartPage(@Nullable String to) {
        assertThat(Destination.safe(to)).isEqualTo("/");
    }

    @Test
    void aBureauComesFromTheWishOrFromThePage() {
        assertThat(Destination.bureau("140902", "/b/140981/2026")).isEqualTo("140902");
        assertThat(Destination.bureau(null, "/b/140981/2026")).isEqualTo("140981");
        assertThat(Destination.bureau("1 openid organization:*", "/")).isNull();
        assertThat(Destination.bureau("*", "/")).isNull();
        assertThat(Destination.bureau(null, "/help")).isNull();
    }
}
