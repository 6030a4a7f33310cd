using System.Xml.Linq;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Contracts;

/// <summary>The published catalogue of codes, read as a stranger reads it.</summary>
internal static class CatalogoDeiCodici
{
    private static readonly XNamespace K = "http://inps.it/Interoperabilita/Catalogo/v1";
    private static readonly XElement Catalogo = XDocument.Load(SampleFinder.PathOf("contracts/comune/v1/catalogo.xml")).Root!;

    public static IReadOnlyDictionary<string, Regola> Regole { get; } = Catalogo.Elements(K + "regola").ToDictionary(
        regola => Attribute(regola, "codice"),
        regola => new Regola(
            Attribute(regola, "severita"),
            Attribute(regola, "esito"),
            Attribute(regola, "esempio"),
            Text(regola, "descrizione"),
            Text(regola, "rimedio"),
            (regola.Element(K + "implicati")?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    public static IReadOnlyDictionary<string, Guasto> Guasti { get; } = Catalogo.Elements(K + "guasto").ToDictionary(
        guasto => Attribute(guasto, "codice"),
        guasto => new Guasto(
            Attribute(guasto, "origine"),
            Attribute(guasto, "categoria"),
            int.Parse(Attribute(guasto, "http"), System.Globalization.CultureInfo.InvariantCulture),
            Attribute(guasto, "fase"),
            Text(guasto, "descrizione"),
            Text(guasto, "description"),
            Text(guasto, "rimedio")));

    private static string Attribute(XElement element, string name) => element.Attribute(name)!.Value;

    private static string Text(XElement element, string name) => element.Element(K + name)!.Value;

    internal sealed record Regola(string Severita, string Esito, string Esempio, string Descrizione, string Rimedio, IReadOnlyList<string> Implicati);

    internal sealed record Guasto(string Origine, string Categoria, int Http, string Fase, string Descrizione, string Description, string Rimedio);
}
