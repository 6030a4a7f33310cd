using System.Xml.Linq;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Tests.Messaggi;

/// <summary>The published catalogue of codes, as the tests read it.</summary>
internal static class CatalogoDeiCodici
{
    private static readonly XNamespace K = "http://inps.it/Interoperabilita/Catalogo/v1";

    public static IReadOnlyDictionary<string, Voce> Regole { get; } = Load();

    private static Dictionary<string, Voce> Load()
    {
        using var stream = new MemoryStream(ContractFiles.Read("comune/v1/catalogo.xml").ToArray());
        return XDocument.Load(stream).Root!.Elements(K + "regola").ToDictionary(
            r => r.Attribute("codice")!.Value,
            r => new Voce(
                r.Attribute("severita")!.Value,
                r.Attribute("esito")!.Value,
                r.Attribute("esempio")!.Value,
                r.Element(K + "descrizione")!.Value,
                r.Element(K + "rimedio")!.Value,
                (r.Element(K + "implicati")?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    internal sealed record Voce(string Severita, string Esito, string Esempio, string Descrizione, string Rimedio, IReadOnlyList<string> Implicati);
}
