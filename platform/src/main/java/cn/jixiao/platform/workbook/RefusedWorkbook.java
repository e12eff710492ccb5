package cn.jixiao.platform.workbook;

import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.problem.Word;
import java.util.List;

/** Ends reading a workbook that is not taken. */
public final class RefusedWorkbook extends Exception {
    private static final long serialVersionUID = 1L;

    private final WorkbookFault fault;
    private final transient List<String> arguments;

    /** For this reason; the arguments are those that the fault names. */
    public RefusedWorkbook(WorkbookFault fault, String... arguments) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.arguments = List.of(arguments);
    }

    RefusedWorkbook(WorkbookFault fault, Exception cause) {
        super(fault.name(), cause, false, false);
        this.fault = fault;
        this.arguments = List.of();
    }

    /** Why. */
    public WorkbookFault fault() {
        return fault;
    }

    /** What the fault says more exactly, for example a limit. */
    public List<String> arguments() {
        return arguments;
    }

    /** The same as a refused request: 422 {@code WORKBOOK_REFUSED}. */
    public Refusal asRefusal() {
        return Refusal.rule("WORKBOOK_REFUSED", Word.of("workbook", fault)).field("file");
    }
}
