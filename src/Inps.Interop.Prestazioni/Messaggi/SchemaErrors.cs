using System.Globalization;
using System.Xml.Schema;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>What is wrong and what the contract wants, in Italian.</summary>
internal sealed record TestoErrore(string Messaggio, string Rimedio);

/// <summary>The Italian sentences of the schema check, one method per kind of error.</summary>
internal static class SchemaErrors
{
    public static TestoErrore UnknownRoot(string nome, string ns, XmlSchemaSet schemi)
    {
        var ammessi = schemi.GlobalElements.Values.Cast<XmlSchemaElement>()
            .Select(e => e.QualifiedName).Where(q => !q.Name.EndsWith("Response", StringComparison.Ordinal)).ToArray();
        var altroNamespace = Array.Find(ammessi, q => q.Name == nome);
        return altroNamespace is null
            ? new($"L'elemento '{nome}' non è previsto dal servizio.", $"Elementi ammessi: {string.Join(", ", ammessi.Select(q => q.Name).Order(StringComparer.Ordinal))}.")
            : new($"L'elemento '{nome}' ha il namespace '{ns}', che non è quello del servizio.", $"Il namespace di '{nome}' è '{altroNamespace.Namespace}'.");
    }

    /// <param name="inteso">The entry the caller probably meant, -1 when none resembles.</param>
    public static TestoErrore UnexpectedChild(string padre, string nome, string ns, ContentModel modello, out int inteso)
    {
        inteso = modello.IndexOf(nome, ns: null);
        if (inteso >= 0)
        {
            var giusto = modello.Voci[inteso].Find(nome, ns: null)!.QualifiedName.Namespace;
            var visto = ns.Length == 0 ? "non ha namespace" : $"ha il namespace '{ns}'";
            return new($"L'elemento '{nome}' in '{padre}' {visto}: non è quello del contratto.", $"Il namespace di '{nome}' è '{giusto}'.");
        }

        var simile = modello.Voci.SelectMany(v => v.Elementi).Select(e => e.QualifiedName.Name)
            .FirstOrDefault(n => string.Equals(n, nome, StringComparison.OrdinalIgnoreCase));
        inteso = simile is null ? -1 : modello.IndexOf(simile, ns: null);
        return simile is null
            ? new($"L'elemento '{nome}' non è previsto in '{padre}'.", OrderOf(padre, modello))
            : new($"L'elemento '{nome}' non è previsto in '{padre}': si scrive '{simile}'.", $"Rinominarlo in '{simile}': maiuscole e minuscole contano.");
    }

    public static TestoErrore OutOfPlace(string padre, string nome, string seguente, ContentModel modello) =>
        new($"L'elemento '{nome}' è fuori posto in '{padre}': va prima di '{seguente}'.", OrderOf(padre, modello));

    public static TestoErrore Repeated(string padre, string nome, ContentModel.Voce voce)
    {
        if (voce.Elementi.Count > 1)
        {
            return new($"In '{padre}' c'è più di uno tra {voce.Nomi}.", "Lasciarne uno solo.");
        }

        return voce.Massimo == 1
            ? new($"L'elemento '{nome}' è ripetuto in '{padre}'.", "È ammesso una volta sola.")
            : new($"In '{padre}' ci sono troppi elementi '{nome}'.", $"Ne sono ammessi al massimo {voce.Massimo.ToString(CultureInfo.InvariantCulture)}.");
    }

    public static TestoErrore Missing(string padre, ContentModel.Voce voce, ContentModel modello) =>
        new(
            voce.Elementi.Count == 1 ? $"In '{padre}' manca l'elemento obbligatorio '{voce.Nomi}'." : $"In '{padre}' manca uno degli elementi {voce.Nomi}.",
            OrderOf(padre, modello));

    public static TestoErrore UnexpectedText(string nome) =>
        new($"L'elemento '{nome}' contiene testo, ma ammette solo elementi.", "Togliere il testo, o scriverlo nell'elemento a cui appartiene.");

    public static TestoErrore UnexpectedAttribute(string elemento, string attributo) =>
        new($"L'attributo '{attributo}' non è previsto sull'elemento '{elemento}'.", "Toglierlo: i dati stanno negli elementi.");

    public static TestoErrore MissingAttribute(string elemento) =>
        new($"Sull'elemento '{elemento}' manca un attributo obbligatorio.", "Vedere il contratto del servizio.");

    public static TestoErrore XsiAttribute(string elemento, bool nil) => nil
        ? new($"L'elemento '{elemento}' non ammette xsi:nil.", "Se il dato manca, omettere l'elemento.")
        : new($"Il tipo scritto in xsi:type non è ammesso per l'elemento '{elemento}'.", "Togliere xsi:type: il tipo è quello del contratto.");

    /// <summary>A value that its type does not admit, told by the first facet it breaks.</summary>
    public static TestoErrore Value(string nome, string valore, XmlSchemaSimpleType tipo)
    {
        var vincoli = TypeFacets.Of(tipo);
        var collassato = string.Join(' ', valore.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var mostrato = ShownValue.Of(nome, collassato);
        if (vincoli.Valori.Count > 0)
        {
            return new($"Il valore '{mostrato}' di '{nome}' non è tra quelli ammessi.", $"Valori ammessi: {string.Join(", ", vincoli.Valori)}.");
        }

        if (collassato.Length == 0)
        {
            return new($"L'elemento '{nome}' è vuoto.", vincoli.Describe());
        }

        if (vincoli.Tipo is { } atteso && !TypeFacets.IsOfType(collassato, tipo.TypeCode))
        {
            return new($"Il valore '{mostrato}' di '{nome}' non è {atteso}.", vincoli.Describe());
        }

        if (collassato.Length < vincoli.LunghezzaMinima || collassato.Length > vincoli.LunghezzaMassima)
        {
            return new($"Il valore di '{nome}' ha {collassato.Length.ToString(CultureInfo.InvariantCulture)} caratteri.", vincoli.Describe());
        }

        return vincoli.Minimo is not null
            ? new($"Il valore '{mostrato}' di '{nome}' è fuori dai limiti.", vincoli.Describe())
            : new($"Il valore '{mostrato}' di '{nome}' non ha il formato richiesto.", vincoli.Describe());
    }

    private static string OrderOf(string padre, ContentModel modello) =>
        modello.Voci.Count == 0 ? $"'{padre}' non contiene altri elementi." : $"In '{padre}' sono ammessi, nell'ordine: {modello.Ordine}.";
}
