package cn.jixiao.platform.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Opens an accepted workbook and reads its sheets in their order. */
public final class SheetSource {
    private static final int MOST_SHEETS = 60;

    private final WorkbookLimits limits;

    /** Under these limits. */
    public SheetSource(WorkbookLimits limits) {
        this.limits = limits;
    }

    /**
     * A sheet as read.
     *
     * @param hidden whether the workbook hides it
     */
    public record Sheet(SheetGrid grid, boolean hidden) {}

    record Listed(String name, String relation, boolean hidden) {}

    /**
     * The sheets of a workbook that {@link WorkbookIntake} accepted.
     *
     * @throws RefusedWorkbook where its parts are broken or hold more than the limits allow
     */
    public List<Sheet> sheets(byte[] workbook) throws RefusedWorkbook {
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(workbook))) {
            return sheets(opened);
        } catch (IOException | OpenXML4JException | SAXException | XMLStreamException | RuntimeException e) {
            // The parsers throw unchecked exceptions of many kinds at broken parts; none of them is our fault.
            throw new RefusedWorkbook(WorkbookFault.DAMAGED, e);
        }
    }

    private List<Sheet> sheets(OPCPackage opened)
            throws IOException, OpenXML4JException, SAXException, XMLStreamException, RefusedWorkbook {
        XSSFReader reader = new XSSFReader(opened);
        boolean[] since1904 = {false};
        List<Listed> listed = list(reader, since1904);
        ShownNumber numbers = new ShownNumber(reader.getStylesTable(), since1904[0]);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened, false);
        List<Sheet> sheets = new ArrayList<>();
        for (Listed sheet : listed) {
            try (InputStream in = reader.getSheet(sheet.relation())) {
                SheetGrid grid = new SheetGrid(sheet.name());
                new SheetStream(in, strings, numbers, limits, grid.sink()).read();
                sheets.add(new Sheet(grid, sheet.hidden()));
            }
        }
        return sheets;
    }

    static List<Listed> list(XSSFReader reader, boolean[] since1904)
            throws IOException, OpenXML4JException, XMLStreamException, RefusedWorkbook {
        List<Listed> sheets = new ArrayList<>();
        try (InputStream in = reader.getWorkbookData()) {
            XMLStreamReader xml = SheetStream.secureFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    String flag = xml.getAttributeValue(null, "date1904");
                    since1904[0] = "1".equals(flag) || "true".equals(flag);
                } else if (xml.getLocalName().equals("sheet")) {
                    sheets.add(sheet(xml));
                }
            }
        }
        if (sheets.size() > MOST_SHEETS) {
            throw new RefusedWorkbook(WorkbookFault.TOO_MANY_CELLS, String.valueOf(MOST_SHEETS));
        }
        return sheets;
    }

    private static Listed sheet(XMLStreamReader xml) {
        String name = "";
        String relation = "";
        boolean hidden = false;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            @Nullable String space = xml.getAttributeNamespace(i);
            String value = xml.getAttributeValue(i);
            switch (xml.getAttributeLocalName(i)) {
                case "name" -> name = value;
                case "state" -> hidden = !value.equals("visible");
                case "id" -> relation = space == null || space.isEmpty() ? relation : value;
                default -> {}
            }
        }
        return new Listed(name, relation, hidden);
    }
}
