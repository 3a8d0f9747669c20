/**
 * Something that the installer cannot be made without; the message is one sentence for a person.
 */
final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1;

    Missing(String sentence) {
        super(sentence);
    }
}
