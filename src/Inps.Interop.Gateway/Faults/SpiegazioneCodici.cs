using System.Collections.Frozen;
using System.Xml.Linq;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Faults;

/// <summary>Every code with its sentences, as the published catalogue has them.</summary>
internal sealed class SpiegazioneCodici
{
    private readonly FrozenDictionary<string, RilievoDiagnosi> spiegazioni = Read();

    /// <summary>Null for a code that the catalogue does not have.</summary>
    public RilievoDiagnosi? Find(string codice) => spiegazioni.GetValueOrDefault(codice);

    private static FrozenDictionary<string, RilievoDiagnosi> Read()
    {
        using var stream = new MemoryStream(ContractFiles.Read("comune/v1/catalogo.xml").ToArray());
        var catalogo = XElement.Load(stream);
        var ns = catalogo.Name.Namespace;
        return catalogo.Elements()
            .Select(voce => new RilievoDiagnosi(
                (string)voce.Attribute("codice")!, (string?)voce.Element(ns + "descrizione") ?? "", (string?)voce.Element(ns + "rimedio") ?? ""))
            .ToFrozenDictionary(rilievo => rilievo.Codice, StringComparer.Ordinal);
    }
}
