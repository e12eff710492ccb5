package cn.jixiao.tenant.isolation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of people that the matrix sends. */
final class Rosters {

    private Rosters() {}

    /** A workbook that names one person and no post. */
    static byte[] of(String userName, String name) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet people = workbook.createSheet("人员");
            row(people.createRow(0), "用户名", "姓名");
            row(people.createRow(1), userName, name);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(XSSFRow row, String... values) {
        for (int n = 0; n < values.length; n++) {
            row.createCell(n).setCellValue(values[n]);
        }
    }
}
