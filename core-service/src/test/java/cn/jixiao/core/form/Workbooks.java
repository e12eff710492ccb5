package cn.jixiao.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads and writes workbooks in memory for tests. */
final class Workbooks {
    private Workbooks() {}

    static WorkbookReading reading(byte[] workbook) {
        return reading(workbook, FormLimits.standard());
    }

    static WorkbookReading reading(byte[] workbook, FormLimits limits) {
        try {
            return new TargetWorkbookReader().read(new ByteArrayInputStream(workbook), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WorkbookReading.Read read(byte[] workbook) {
        WorkbookReading reading = reading(workbook);
        assertThat(reading).isInstanceOf(WorkbookReading.Read.class);
        return (WorkbookReading.Read) reading;
    }

    static TargetForm form(byte[] workbook) {
        return read(workbook).form();
    }

    static Finding refusal(byte[] workbook) {
        WorkbookReading reading = reading(workbook);
        assertThat(reading).isInstanceOf(WorkbookReading.Refused.class);
        return ((WorkbookReading.Refused) reading).problems().getFirst();
    }

    static byte[] write(TargetForm form) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new TargetWorkbookWriter().write(form, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
