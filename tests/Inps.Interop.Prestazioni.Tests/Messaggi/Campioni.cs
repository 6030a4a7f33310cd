using System.Text;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Prestazioni.Tests.Messaggi;

/// <summary>The shipped samples, filled as a sender fills them.</summary>
internal static class Campioni
{
    /// <summary>The instant at which the tests receive.</summary>
    public static readonly DateTimeOffset Adesso = new(2026, 11, 24, 9, 30, 0, TimeSpan.FromHours(1));

    /// <summary>The fruitore for which the samples are written.</summary>
    public static readonly FattiCanale Patronato = new("PATRONATO_COOP", "PAT901", "PAT901", "6038C", "operatore.demo");

    public static Contesto Contesto { get; } = Contesto.At(Adesso, Patronato, ParametriRegole.Default);

    /// <summary>The context in which the sample of a code shows it: the codes that depend on a setting get it.</summary>
    public static Contesto ContestoOf(string codice) => codice switch
    {
        "CF-W04" => Contesto with { Parametri = ParametriRegole.Default with { CodiciCatastali = new HashSet<string> { "H501", "F205", "L219", "A001" } } },
        _ => Contesto,
    };

    /// <summary>Names of samples, without <c>.xml</c>: <c>Alas/v1/valide/minimo</c>.</summary>
    public static IEnumerable<string> In(string cartella, string servizio = "AssegnoTemporaneo") =>
        SampleFinder.Samples(servizio, cartella).Select(campione => campione[..^".xml".Length]);

    /// <summary>The same of every service.</summary>
    public static IEnumerable<string> InEvery(string cartella) => SampleFinder.Servizi.SelectMany(servizio => In(cartella, servizio));

    /// <param name="nome">Without a service, one of AssegnoTemporaneo.</param>
    public static byte[] Read(string nome)
    {
        var testo = File.ReadAllText(SampleFinder.SampleOf(nome + ".xml"));
        return Encoding.UTF8.GetBytes(testo
            .Replace("{{IdMessaggio}}", "PROVA-" + Path.GetFileName(nome), StringComparison.Ordinal)
            .Replace("{{DataOraInvio}}", "2026-11-24T09:30:00+01:00", StringComparison.Ordinal));
    }

    public static EsitoControllo Check(string nome, Contesto? contesto = null) => Controllo.CheckFile(Read(nome), contesto ?? Contesto);
}
