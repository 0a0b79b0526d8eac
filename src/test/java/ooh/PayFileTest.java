package ooh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import ooh.pay.Agreement;
import ooh.pay.PayRates;
import ooh.problem.Fault;
import ooh.problem.Unreadable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayFileTest {
    private static final Path SHIPPED = Path.of("config");

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        for (String file : List.of("service.yml", "bank-holidays.yml", "pay.yml")) {
            Files.copy(SHIPPED.resolve(file), folder.resolve(file));
        }
    }

    @Test
    void the_shipped_file_pays_every_bank() {
        assertThat(Settings.read(SHIPPED).payRates().agreements())
                .hasSize(1)
                .allSatisfy(agreement -> assertThat(agreement.banks()).hasSize(4));
    }

    @Test
    void where_the_folder_has_none_nothing_costs_anything() throws IOException {
        Files.delete(folder.resolve("pay.yml"));
        assertThat(Settings.read(folder).payRates()).isEqualTo(PayRates.NONE);
    }

    @Test
    void agreements_may_stand_in_any_order() throws IOException {
        String file = Files.readString(folder.resolve("pay.yml"), StandardCharsets.UTF_8);
        String agreement = file.substring(file.indexOf("  - from:"));
        write(file + agreement.replace("2024-04-01", "2023-04-01"));
        assertThat(Settings.read(folder).payRates().agreements())
                .extracting(Agreement::from)
                .containsExactly(LocalDate.of(2023, 4, 1), LocalDate.of(2024, 4, 1));
        write(file + agreement);
        assertThat(faults()).containsExactly(new Fault("pay.yml, agreements[2].from", "\"2024-04-01\" is there twice"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from: 2024-04-01 | from: soon | from | "soon" is not a day such as 2024-04-01
            from: 2024-04-01 | since: 2024-04-01 | since | is not known here; there are from, banks
            bank: grade-i | bank: grade-j | banks[4].bank | "grade-j" is not one of the banks grade-i, manager-bank, ooh-managers, social-workers
            bank: grade-i | bank: grade-j | banks | says nothing of the bank "grade-i"
            bank: grade-i | bank: social-workers | banks[4].bank | "social-workers" is there twice
            work: on-duty | work: at-night | banks[1].work | "at-night" is not on-duty or on-call
            contractedPence: 3000 | contractedPence: 32.50 | banks[1].contractedPence | "32.5" is not a whole number from 0 to 100000
            contractedPence: 3000 | rest: 1 | banks[1].contractedPence | is missing; write a whole number from 0 to 100000
            calledOutPercent: 5 | calledOutPercent: 101 | banks[4].calledOutPercent | "101" is not a whole number from 0 to 100
            calledOutPercent: 5 | contractedPence: 5 | banks[4].contractedPence | has a meaning only of core banks, which have contracts; leave it out
            pence: 2900} | pence: 2900, callOutPence: 1} | banks[2].rates[1].callOutPence | has a meaning only where the work is on-call; leave it out
            callOutPence: 3900 | bonus: 3900 | banks[4].rates[3].callOutPence | is missing; write a whole number from 0 to 100000
            pence: 2900 | pence: -1 | banks[2].rates[1].pence | "-1" is not a whole number from 0 to 100000
            days: [sunday] | days: [sun] | banks[1].rates[4].days | "sun" is not one of weekday, saturday, sunday, bank-holiday, real-bank-holiday, substitute-bank-holiday
            days: [sunday] | days: [] | banks[1].rates | there is no rate for sunday at 00:00
            from: "06:00", to: "20:00" | from: "06:30", to: "20:00" | banks[1].rates | there is no rate for weekday at 06:00
            from: "06:00", to: "20:00" | from: "05:59", to: "20:00" | banks[1].rates | there is more than one rate for weekday at 05:59
            from: "06:00", to: "20:00" | from: "6", to: "20:00" | banks[1].rates[1].from | "6" is not a time in quotation marks such as "17:00"
            """)
    void a_fault_is_named_by_file_key_and_value(String from, String to, String key, String message) throws IOException {
        change(from, to);
        assertThat(faults()).contains(new Fault("pay.yml, agreements[1]." + key, message));
    }

    @Test
    void no_agreement_is_a_fault() throws IOException {
        write("agreements: []\n");
        assertThat(faults()).containsExactly(new Fault("pay.yml, agreements", "names no agreement"));
    }

    @Test
    void all_faults_are_told_at_once_with_those_of_the_other_files() throws IOException {
        change("days: [saturday]", "days: [saturday, sunday]");
        change("callOutPence: 2200", "callOutPence: twenty");
        change("contractedPence: 3000", "");
        Files.writeString(
                folder.resolve("service.yml"),
                Files.readString(folder.resolve("service.yml")).replace("most: 3", "most: many"));
        assertThat(faults())
                .extracting(Fault::field)
                .containsExactly(
                        "service.yml, patterns[4].most",
                        "pay.yml, agreements[1].banks[1].contractedPence",
                        "pay.yml, agreements[1].banks[4].rates[1].callOutPence");
        change("callOutPence: twenty", "callOutPence: 20");
        assertThat(faults())
                .extracting(Fault::field)
                .containsExactly("service.yml, patterns[4].most", "pay.yml, agreements[1].banks[1].contractedPence");
    }

    private void change(String from, String to) throws IOException {
        String file = Files.readString(folder.resolve("pay.yml"), StandardCharsets.UTF_8);
        assertThat(file).contains(from);
        int at = file.indexOf(from);
        write(file.substring(0, at) + to + file.substring(at + from.length()));
    }

    private void write(String file) throws IOException {
        Files.writeString(folder.resolve("pay.yml"), file, StandardCharsets.UTF_8);
    }

    private List<Fault> faults() {
        return catchThrowableOfType(Unreadable.class, () -> Settings.read(folder))
                .faults();
    }
}
