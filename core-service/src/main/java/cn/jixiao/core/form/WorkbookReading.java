package cn.jixiao.core.form;

import java.util.List;

/** What came of reading a workbook. */
public sealed interface WorkbookReading {
    /**
     * The form was found.
     *
     * @param form what it says
     * @param notes what a person should know, worst first; never of level REFUSED
     */
    record Read(TargetForm form, List<Finding> notes) implements WorkbookReading {
        /** Keeps its own copy of the notes. */
        public Read {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Nothing was taken.
     *
     * @param problems why, at least one
     */
    record Refused(List<Finding> problems) implements WorkbookReading {
        /** Keeps its own copy of the problems. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
