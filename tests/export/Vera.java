import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Judges PDF files by standards that the command line names: 3a=FILE ua1=FILE ... One line for each. */
public final class Vera {
    private Vera() {
    }

    public static void main(String[] questions) {
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String question : questions) {
            int at = question.indexOf('=');
            System.out.println(question + "\t" + verdict(question.substring(0, at), question.substring(at + 1)));
        }
    }

    private static String verdict(String standard, String file) {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(standard);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, 8, false, false, false)) {
            List<String> faults = new ArrayList<>();
            for (ValidationResult result : validator.validateAll(parser)) {
                for (TestAssertion found : result.getTestAssertions()) {
                    faults.add(found.getRuleId().getClause() + "-" + found.getRuleId().getTestNumber() + " "
                            + found.getMessage().replaceAll("\\s+", " ") + " @ " + found.getLocation().getContext());
                }
                if (!result.isCompliant() && faults.isEmpty()) {
                    faults.add("not compliant");
                }
            }
            return faults.isEmpty() ? "PASS" : "FAIL " + String.join(" | ", faults);
        } catch (Exception why) {
            return "ERROR " + why;
        }
    }
}
