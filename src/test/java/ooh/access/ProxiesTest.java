package ooh.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import ooh.problem.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private static final Proxies OURS = new Proxies(" 10.0.0.7, 10.1.0.0/16,fd00::/8 ");

    @ParameterizedTest
    @CsvSource({
        "10.0.0.7, true",
        "10.0.0.8, false",
        "10.1.255.1, true",
        "10.2.0.1, false",
        "fd12::1, true",
        "fe80::1, false",
        "::ffff:10.0.0.7, true",
        "localhost, false",
        "10.0.0.7.example.org, false",
        "'', false",
        "10.0.0.999, false"
    })
    void only_the_named_ones_are_ours(String address, boolean ours) {
        assertThat(OURS.include(address)).isEqualTo(ours);
        assertThat(new Proxies(null).include(address)).isFalse();
    }

    @Test
    void the_client_is_the_rightmost_that_is_not_ours() {
        assertThat(OURS.client("10.0.0.7", List.of("1.1.1.1, 203.0.113.9, 10.1.2.3")))
                .isEqualTo("203.0.113.9");
        assertThat(OURS.client("10.0.0.7", List.of("1.1.1.1", "203.0.113.9:4711")))
                .isEqualTo("203.0.113.9");
        assertThat(OURS.client("10.0.0.7", List.of("[2001:db8::1]:443"))).isEqualTo("2001:db8:0:0:0:0:0:1");
        assertThat(OURS.client("10.0.0.7", List.of("10.1.0.1"))).isEqualTo("10.1.0.1");
        assertThat(OURS.client("10.0.0.7", List.of())).isEqualTo("10.0.0.7");
    }

    @Test
    void what_anybody_else_says_of_itself_is_not_believed() {
        assertThat(OURS.client("203.0.113.9", List.of("1.1.1.1"))).isEqualTo("203.0.113.9");
        assertThat(new Proxies("").client("10.0.0.7", List.of("1.1.1.1"))).isEqualTo("10.0.0.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "_hidden", "1.1.1.1, nonsense", "<script>", ","})
    void what_is_no_address_ends_the_way_back(String header) {
        assertThat(OURS.client("10.0.0.7", List.of(header))).isEqualTo("10.0.0.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/", "10.0.0.0/-1"})
    void a_list_that_can_not_be_read_stops_the_start(String list) {
        assertThatThrownBy(() -> new Proxies("10.0.0.7," + list))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("OOH_PROXIES")
                .hasMessageContaining(list);
    }
}
