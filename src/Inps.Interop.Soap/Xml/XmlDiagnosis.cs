using System.Xml;

namespace Inps.Interop.Soap.Xml;

/// <summary>Turns what the parser says into sentences a programmer at the other end can act on.</summary>
public static class XmlDiagnosis
{
    // The parser offers its reason only as an English sentence; what is not recognised here gets the general one.
    private static readonly (string Sign, string It, string En)[] Known =
    [
        ("Root element is missing", "Il messaggio è vuoto o non ha un elemento radice.", "The message is empty or has no root element."),
        ("Unexpected end of file", "Il messaggio finisce prima della fine: è troncato oppure manca un tag di chiusura.", "The message ends too early: it is truncated or an end tag is missing."),
        ("does not match the end tag", "Un tag di chiusura non corrisponde al tag di apertura.", "An end tag does not match its start tag."),
        ("undeclared prefix", "Un prefisso di namespace è usato senza essere dichiarato con xmlns.", "A namespace prefix is used without being declared with xmlns."),
        ("undeclared entity", "Il messaggio usa un'entità non predefinita: sono ammesse solo &lt; &gt; &amp; &quot; &apos; e i riferimenti numerici.", "The message uses an entity that is not predefined: only &lt; &gt; &amp; &quot; &apos; and numeric references are allowed."),
        ("duplicate attribute", "Lo stesso attributo compare due volte in un elemento.", "The same attribute stands twice on an element."),
        ("Name cannot begin", "Il nome di un elemento o di un attributo comincia con un carattere non ammesso (per esempio un < non scritto come &lt;).", "The name of an element or attribute begins with a character that is not allowed (such as a < not written as &lt;)."),
        ("surrogate", "Il messaggio contiene una coppia di surrogati UTF-16 non valida.", "The message holds an invalid UTF-16 surrogate pair."),
        ("invalid character", "Il messaggio contiene un carattere che XML 1.0 non ammette.", "The message holds a character that XML 1.0 does not allow."),
        ("multiple root elements", "C'è altro contenuto dopo la fine dell'elemento radice.", "There is more content after the end of the root element."),
        ("Data at the root level is invalid", "Fuori dall'elemento radice c'è del testo, oppure il contenuto non è XML.", "There is text outside the root element, or the content is no XML."),
    ];

    /// <summary>The two sentences and the position (null when unknown).</summary>
    public static (string It, string En, int? Line, int? Column) Explain(XmlException exception)
    {
        int? line = exception.LineNumber > 0 ? exception.LineNumber : null;
        int? column = line is not null && exception.LinePosition > 0 ? exception.LinePosition : null;
        if (exception is XmlRefusedException refused)
        {
            return (refused.MessaggioIt, refused.MessageEn, line, column);
        }

        foreach (var (sign, it, en) in Known)
        {
            if (exception.Message.Contains(sign, StringComparison.OrdinalIgnoreCase))
            {
                return ($"Il messaggio non è XML ben formato. {it}", $"The message is not well-formed XML. {en}", line, column);
            }
        }

        return ("Il messaggio non è XML ben formato.", "The message is not well-formed XML.", line, column);
    }
}
