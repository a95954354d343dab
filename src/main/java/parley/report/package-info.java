/**
 * Analyses as they are told to people: a question, an answer in words, what it assumes, then tables and pictures, and for each number the
 * definition that it rests on. Pure; it works nothing out itself and reads no files.
 *
 * <p>Start with {@link parley.report.Section}. {@link parley.report.StabilitySection} and its like make one each of what an analysis
 * found; {@link parley.report.SectionHtml} writes one into a page, {@link parley.report.ReportHtml} a whole {@link
 * parley.report.Report} as one file that needs nothing else. The page and the command line both enter.
 */
@NullMarked
package parley.report;

import org.jspecify.annotations.NullMarked;
