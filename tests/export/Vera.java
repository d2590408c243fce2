import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Judges PDF files by standards, a line for each file: 3a+ua1=FILE. Answers one line for each standard. */
public final class Vera {
    private Vera() {
    }

    public static void main(String[] none) throws IOException {
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String question = questions.readLine(); question != null; question = questions.readLine()) {
            int at = question.indexOf('=');
            String file = question.substring(at + 1);
            String[] standards = question.substring(0, at).split("\\+");
            String[] verdicts = verdicts(standards, file);
            for (int number = 0; number < standards.length; number++) {
                System.out.println(standards[number] + "=" + file + "\t" + verdicts[number]);
            }
            System.out.flush();
        }
    }

    /** A file is read once, whatever number of standards it is judged by. */
    private static String[] verdicts(String[] standards, String file) {
        String[] verdicts = new String[standards.length];
        List<PDFAFlavour> flavours = new ArrayList<>();
        for (String standard : standards) {
            flavours.add(PDFAFlavour.byFlavourId(standard));
        }
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavours.get(0));
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavours, 8, false, false, false)) {
            parser.setFlavours(flavours);
            java.util.Arrays.fill(verdicts, "ERROR not judged");
            for (ValidationResult result : validator.validateAll(parser)) {
                verdicts[flavours.indexOf(result.getPDFAFlavour())] = verdict(result);
            }
        } catch (Exception why) {
            java.util.Arrays.fill(verdicts, "ERROR " + String.valueOf(why).replaceAll("\\s+", " "));
        }
        return verdicts;
    }

    private static String verdict(ValidationResult result) {
        List<String> faults = new ArrayList<>();
        for (TestAssertion found : result.getTestAssertions()) {
            faults.add(found.getRuleId().getClause() + "-" + found.getRuleId().getTestNumber() + " "
                    + found.getMessage().replaceAll("\\s+", " ") + " @ " + found.getLocation().getContext());
        }
        if (!result.isCompliant() && faults.isEmpty()) {
            faults.add("not compliant");
        }
        return faults.isEmpty() ? "PASS" : "FAIL " + String.join(" | ", faults);
    }
}
