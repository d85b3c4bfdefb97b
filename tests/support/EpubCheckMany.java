import com.adobe.epubcheck.tool.EpubChecker;

/** EPUBCheck over many files in one JVM: its own command takes one file and spends three seconds starting. */
public class EpubCheckMany {
  /** Arguments: for each EPUB its path and the path of the JSON report to write. */
  public static void main(String[] arguments) {
    for (int i = 0; i < arguments.length; i += 2) {
      new EpubChecker().run(new String[] {arguments[i], "--json", arguments[i + 1], "--quiet"});
    }
  }
}
