using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Console.Messaggi;

namespace Inps.Interop.Gateway.Console.Esportazione;

/// <summary>
/// The columns of exported calls, the same in every format. Texts and whole numbers only, so that no program reads a number by the customs of its country:
/// instants are ISO 8601 in Italian time, durations are microseconds.
/// </summary>
internal static class ColonneTraffico
{
    private static readonly (string Nome, Func<RecordTraffico, bool, object?> Value)[] Colonne =
    [
        ("IdTransazione", (c, _) => c.IdTransazione.ToString()),
        ("Istante", (c, _) => Formati.Iso(c.Istante)),
        ("Fruitore", (c, _) => c.Ente),
        ("Certificato", (c, _) => c.Certificato is { } impronta ? Convert.ToHexString(impronta) : null),
        ("Ip", (c, _) => c.Ip),
        ("Servizio", (c, _) => c.Servizio),
        ("Operazione", (c, _) => c.Operazione),
        ("UserId", (c, inChiaro) => inChiaro ? c.UserId : Formati.Mascherato(c.UserId)),
        ("CodiceUfficio", (c, _) => c.CodiceUfficio),
        ("IdMessaggio", (c, inChiaro) => Show(c.IdMessaggio, inChiaro)),
        ("NumeroPratica", (c, inChiaro) => Show(c.NumeroPratica, inChiaro)),
        ("IdDomanda", (c, _) => c.NumeroDomanda is { } numero ? IdDomanda.Of(numero) : null),
        ("NumeroProtocollo", (c, _) => c.NumeroProtocollo),
        ("Esito", (c, _) => EsitoChiamata.NameOf(c.Esito)),
        ("StatoHttp", (c, _) => c.StatoHttp),
        ("Fase", (c, _) => c.Fase),
        ("Codici", (c, _) => c.Codici),
        ("Guasto", (c, inChiaro) => Show(c.Guasto, inChiaro)),
        ("ByteRichiesta", (c, _) => c.DimensioneRichiesta),
        ("ByteRisposta", (c, _) => c.DimensioneRisposta),
        ("Microsecondi", (c, _) => (long)Math.Round(DurateChiamata.Totale(c.Tempi) * 1000)),
    ];

    public static IReadOnlyList<string> Nomi { get; } = [.. Colonne.Select(colonna => colonna.Nome)];

    /// <summary>The values of a call, texts made harmless (<see cref="TestoDiCella"/>).</summary>
    public static object?[] Of(RecordTraffico chiamata, bool inChiaro) =>
        [.. Colonne.Select(colonna => colonna.Value(chiamata, inChiaro)).Select(valore => valore is string testo ? TestoDiCella.Of(testo) : valore)];

    /// <summary>The row that ends an export which is not whole.</summary>
    public static object?[] Interrotta(int massimo) => [$"Interrotto dopo {massimo} chiamate: restringere la ricerca."];

    private static string? Show(string? testo, bool inChiaro) => testo is null || inChiaro ? testo : Riservatezza.Clean(testo);
}
