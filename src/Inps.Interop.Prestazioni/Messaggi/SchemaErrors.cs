using System.Globalization;
using System.Xml.Schema;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>What is wrong and what the contract wants, in Italian.</summary>
internal sealed record ErrorText(string Messaggio, string Rimedio);

/// <summary>The Italian sentences of the schema check, one method per kind of error.</summary>
internal static class SchemaErrors
{
    public static ErrorText UnknownRoot(string nome, string ns, XmlSchemaSet schemi)
    {
        var ammessi = schemi.GlobalElements.Values.Cast<XmlSchemaElement>()
            .Select(e => e.QualifiedName).Where(q => !q.Name.EndsWith("Response", StringComparison.Ordinal)).ToArray();
        var altroNamespace = Array.Find(ammessi, q => q.Name == nome);
        return altroNamespace is null
            ? new($"L'elemento '{nome}' non è previsto dal servizio.", $"Elementi ammessi: {string.Join(", ", ammessi.Select(q => q.Name).Order(StringComparer.Ordinal))}.")
            : new($"L'elemento '{nome}' ha il namespace '{ns}', che non è quello del servizio.", $"Il namespace di '{nome}' è '{altroNamespace.Namespace}'.");
    }

    /// <param name="meant">The entry the caller probably meant, -1 when none resembles.</param>
    public static ErrorText UnexpectedChild(string parent, string nome, string ns, ContentModel model, out int meant)
    {
        meant = model.IndexOf(nome, ns: null);
        if (meant >= 0)
        {
            var right = model.Entries[meant].Find(nome, ns: null)!.QualifiedName.Namespace;
            var seen = ns.Length == 0 ? "non ha namespace" : $"ha il namespace '{ns}'";
            return new($"L'elemento '{nome}' in '{parent}' {seen}: non è quello del contratto.", $"Il namespace di '{nome}' è '{right}'.");
        }

        var similar = model.Entries.SelectMany(v => v.Elements).Select(e => e.QualifiedName.Name)
            .FirstOrDefault(n => string.Equals(n, nome, StringComparison.OrdinalIgnoreCase));
        meant = similar is null ? -1 : model.IndexOf(similar, ns: null);
        return similar is null
            ? new($"L'elemento '{nome}' non è previsto in '{parent}'.", OrderOf(parent, model))
            : new($"L'elemento '{nome}' non è previsto in '{parent}': si scrive '{similar}'.", $"Rinominarlo in '{similar}': maiuscole e minuscole contano.");
    }

    public static ErrorText OutOfPlace(string parent, string nome, string seguente, ContentModel model) =>
        new($"L'elemento '{nome}' è fuori posto in '{parent}': va prima di '{seguente}'.", OrderOf(parent, model));

    public static ErrorText Repeated(string parent, string nome, ContentModel.Entry entry)
    {
        if (entry.Elements.Count > 1)
        {
            return new($"In '{parent}' c'è più di uno tra {entry.Names}.", "Lasciarne uno solo.");
        }

        return entry.Max == 1
            ? new($"L'elemento '{nome}' è ripetuto in '{parent}'.", "È ammesso una volta sola.")
            : new($"In '{parent}' ci sono troppi elementi '{nome}'.", $"Ne sono ammessi al massimo {entry.Max.ToString(CultureInfo.InvariantCulture)}.");
    }

    public static ErrorText Missing(string parent, ContentModel.Entry entry, ContentModel model) =>
        new(
            entry.Elements.Count == 1 ? $"In '{parent}' manca l'elemento obbligatorio '{entry.Names}'." : $"In '{parent}' manca uno degli elementi {entry.Names}.",
            OrderOf(parent, model));

    public static ErrorText UnexpectedText(string nome) =>
        new($"L'elemento '{nome}' contiene testo, ma ammette solo elementi.", "Togliere il testo, o scriverlo nell'elemento a cui appartiene.");

    public static ErrorText UnexpectedAttachment(string nome) =>
        new($"L'elemento '{nome}' non ammette un allegato (xop:Include).", "Solo gli elementi di tipo base64Binary possono viaggiare come allegati: scrivere il valore nell'elemento.");

    public static ErrorText UnexpectedAttribute(string elemento, string attributo) =>
        new($"L'attributo '{attributo}' non è previsto sull'elemento '{elemento}'.", "Toglierlo: i dati stanno negli elementi.");

    public static ErrorText MissingAttribute(string elemento) =>
        new($"Sull'elemento '{elemento}' manca un attributo obbligatorio.", "Vedere il contratto del servizio.");

    public static ErrorText XsiAttribute(string elemento, bool nil) => nil
        ? new($"L'elemento '{elemento}' non ammette xsi:nil.", "Se il dato manca, omettere l'elemento.")
        : new($"Il tipo scritto in xsi:type non è ammesso per l'elemento '{elemento}'.", "Togliere xsi:type: il tipo è quello del contratto.");

    /// <summary>A value that its type does not admit, told by the first facet it breaks.</summary>
    public static ErrorText Value(string nome, string valore, XmlSchemaSimpleType tipo)
    {
        var facets = TypeFacets.Of(tipo);
        var collapsed = string.Join(' ', valore.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var shown = ShownValue.Of(nome, collapsed);
        if (facets.Values.Count > 0)
        {
            return new($"Il valore '{shown}' di '{nome}' non è tra quelli ammessi.", $"Valori ammessi: {string.Join(", ", facets.Values)}.");
        }

        if (collapsed.Length == 0)
        {
            return new($"L'elemento '{nome}' è vuoto.", facets.Describe());
        }

        if (facets.TypeName is { } atteso && !TypeFacets.IsOfType(collapsed, tipo.TypeCode))
        {
            return new($"Il valore '{shown}' di '{nome}' non è {atteso}.", facets.Describe());
        }

        if (collapsed.Length < facets.MinLength || collapsed.Length > facets.MaxLength)
        {
            return new($"Il valore di '{nome}' ha {collapsed.Length.ToString(CultureInfo.InvariantCulture)} caratteri.", facets.Describe());
        }

        return facets.Minimum is not null
            ? new($"Il valore '{shown}' di '{nome}' è fuori dai limiti.", facets.Describe())
            : new($"Il valore '{shown}' di '{nome}' non ha il formato richiesto.", facets.Describe());
    }

    private static string OrderOf(string parent, ContentModel model) =>
        model.Entries.Count == 0 ? $"'{parent}' non contiene altri elementi." : $"In '{parent}' sono ammessi, nell'ordine: {model.Order}.";
}
