using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Inps.Interop.Client;
using Inps.Interop.Engine;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Architecture;

/// <summary>contracts/FUNZIONI.md keeps its word: every function of the documents is there, and what it names exists.</summary>
public sealed partial class FunzioniTests
{
    /// <summary>The functions of the documents with their reach, as they were read; a row that is not here is invented.</summary>
    private const string Funzioni =
        """
        AT E: 1 14 33-34 65-69
        AT G X: 2 24
        AT G: 3-4 7-10 13 18 20-23 25 27-28 30 37-38 40-45 49-50 52-55 57-58 61-63
        AT G E: 5 15-16 19 26 29 31 39 51 60 64 72
        AT X: 6 56 73
        AT X G: 11 17 32 35-36
        AT E G: 12 71
        AT X E: 46
        AT E O: 47-48 70
        AT G O: 59
        COOP G: 1 3-7 10 15-17 19-20 22-23
        COOP G E: 2
        COOP G O: 8 18 21
        COOP O: 9 11-13
        COOP O G: 14
        ALAS X G: 1 5-8 20-21
        ALAS E: 2 11 15-16 18
        ALAS X: 3-4 30 67
        ALAS G E: 9-10 17 39 41 47 54-55
        ALAS G: 12-14 22-25 28-29 32-33 36-38 40 42 44-46 49-53 56-58 63-65
        ALAS G X: 19 31 34-35 60-62
        ALAS E G: 26-27 43 59
        ALAS E O: 48
        ALAS -: 66
        COVID E: 1 29
        COVID G X: 2
        COVID X: 3-5 13-16 23-24 26-27
        COVID X E: 6 17 22
        COVID G E: 7-12 21
        COVID -: 18
        COVID E G: 20
        COVID X G: 25
        COVID X O: 28
        COVID O: 30
        ACC X: 1-17
        """;

    // Nothing of them concerns the engine: news, references, how the providers of SPID work.
    private static readonly string[] NonModellate =
    [
        "AT-73", "ALAS-66", "COVID-14", "COVID-18", "ACC-01", "ACC-04", "ACC-06", "ACC-07", "ACC-08", "ACC-09", "ACC-12", "ACC-13", "ACC-14", "ACC-15", "ACC-16", "ACC-17",
    ];

    private static readonly IReadOnlyDictionary<string, string> Attese = Funzioni.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(riga => Expand(riga)).ToDictionary(f => f.Id, f => f.Portata);

    private static readonly IReadOnlyList<Riga> Righe =
        [.. RigaDiTabella().Matches(File.ReadAllText(SampleFinder.PathOf("contracts/FUNZIONI.md"))).Select(m => Riga.Of(m.Groups["celle"].Value))];

    private static readonly IReadOnlyDictionary<string, string> Test = SourceTests.Read("tests");

    private static readonly IReadOnlyList<string> Tipi =
    [
        .. new[] { typeof(CallPipeline).Assembly, typeof(EngineServices).Assembly, typeof(Catalogo).Assembly, typeof(SoapVersion).Assembly, typeof(PatronatoClient).Assembly }
            .SelectMany(assembly => assembly.GetTypes()).Select(tipo => tipo.FullName!.Replace('+', '.')),
    ];

    public static TheoryData<string> Operazioni => new(Righe.SelectMany(r => r.Operazioni).Distinct());

    public static TheoryData<string> Parti => new(Righe.SelectMany(r => r.Tipi).Distinct());

    public static TheoryData<string> Prove => new(Righe.SelectMany(r => r.Test).Distinct());

    [Fact]
    public void EveryFunction_StandsThereOnce_WithItsReach()
    {
        Righe.Select(r => r.Id).Should().OnlyHaveUniqueItems();
        Righe.ToDictionary(r => r.Id, r => r.Portata).Should().BeEquivalentTo(Attese);
        Righe.Should().OnlyContain(r => r.Che.Length > 4);
    }

    [Theory]
    [MemberData(nameof(Operazioni))]
    public void NamedOperation_IsPublished(string operazione)
    {
        var (servizio, nome) = operazione.Split('/') is [var s, var o] ? (s, o) : throw new FormatException(operazione);
        XNamespace wsdl = "http://schemas.xmlsoap.org/wsdl/";

        XDocument.Load(SampleFinder.PathOf($"contracts/{servizio}/v1/{servizio}.wsdl")).Descendants(wsdl + "portType").Elements(wsdl + "operation")
            .Select(element => element.Attribute("name")!.Value).Should().Contain(nome);
    }

    [Theory]
    [MemberData(nameof(Parti))]
    public void NamedPart_IsOneTypeOfTheProduct(string tipo) =>
        Tipi.Where(nome => ("." + nome).EndsWith("." + tipo, StringComparison.Ordinal)).Should().ContainSingle();

    [Theory]
    [MemberData(nameof(Prove))]
    public void NamedTest_IsOneMethodOfATestClass(string prova)
    {
        var (classe, metodo) = (prova[..prova.LastIndexOf('.')], prova[(prova.LastIndexOf('.') + 1)..]);

        Test.Where(file => ("." + file.Key[..^".cs".Length].Replace('/', '.')).EndsWith("." + classe, StringComparison.Ordinal)
                && Regex.IsMatch(file.Value, $@"\bpublic (async Task|Task|void) {metodo}\("))
            .Select(file => file.Key).Should().ContainSingle();
    }

    /// <summary>What a patronato reaches has its operation and its proof; what the engine models, its part and its proof; the rest says why not.</summary>
    [Fact]
    public void EveryRow_IsReachedModelledAndProved_OrSaysWhyNot()
    {
        foreach (var riga in Righe)
        {
            if (NonModellate.Contains(riga.Id))
            {
                riga.Modello.Should().StartWith("none: ", "of {0}", riga.Id);
                riga.Test.Should().BeEmpty("{0} promises nothing", riga.Id);
                continue;
            }

            riga.Test.Should().NotBeEmpty("{0} is proved", riga.Id);
            riga.Modello.Should().NotContain("not yet", "{0} is there", riga.Id);
            if (riga.Portata.Contains('G'))
            {
                riga.Operazioni.Should().NotBeEmpty("a patronato reaches {0}", riga.Id);
            }

            if (riga.Portata.Contains('E') || riga.Portata is "X" or "X O")
            {
                riga.Tipi.Should().NotBeEmpty("the engine models {0}", riga.Id);
            }
        }
    }

    /// <summary>The other way round: nothing is published that no document asks for, but for what shows how things went.</summary>
    [Fact]
    public void EveryPublishedOperation_IsOfSomeFunction() =>
        ForeignClients.OperazioniPubblicate.All.Select(operazione => operazione.Split('.')[1]).Distinct()
            .Except(Righe.SelectMany(r => r.Operazioni).Select(operazione => operazione.Split('/')[1])).Should().BeEquivalentTo("Riconcilia", "Diagnosi");

    /// <summary>Such as <c>AT G E: 5 12 15-17</c>.</summary>
    private static IEnumerable<(string Id, string Portata)> Expand(string riga)
    {
        var (testa, numeri) = riga.Split(": ") is [var t, var n] ? (t, n) : throw new FormatException(riga);
        var (gruppo, portata) = (testa[..testa.IndexOf(' ', StringComparison.Ordinal)], testa[(testa.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        return from voce in numeri.Split(' ')
               let estremi = voce.Split('-').Select(numero => int.Parse(numero, CultureInfo.InvariantCulture)).ToArray()
               from numero in Enumerable.Range(estremi[0], estremi[^1] - estremi[0] + 1)
               select ($"{gruppo}-{numero:00}", portata);
    }

    [GeneratedRegex(@"^\| (?<celle>(AT|COOP|ALAS|COVID|ACC)-\d{2} \|.*) \|$", RegexOptions.Multiline)]
    private static partial Regex RigaDiTabella();

    [GeneratedRegex("`(?<nome>[^`]+)`")]
    private static partial Regex Nomi();

    private sealed record Riga(string Id, string Portata, string Che, IReadOnlyList<string> Operazioni, string Modello, IReadOnlyList<string> Test)
    {
        public IReadOnlyList<string> Tipi { get; } = Names(Modello);

        public static Riga Of(string celle) => celle.Split('|', StringSplitOptions.TrimEntries) is [var id, var portata, var che, var operazioni, var modello, var test]
            ? new(id, portata, che, Names(operazioni), modello, Names(test))
            : throw new FormatException($"'{celle}' has not six cells.");

        private static IReadOnlyList<string> Names(string cella) => [.. Nomi().Matches(cella).Select(m => m.Groups["nome"].Value)];
    }
}
