using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>Section <c>Regole</c>: dates and limits of the rules (see <see cref="ParametriRegole"/>, whose defaults are the seeds').</summary>
internal sealed class RegoleOptions
{
    public const string Section = "Regole";

    public DateOnly AssegnoTemporaneoApertura { get; set; } = ParametriRegole.Default.AssegnoTemporaneoApertura;

    public DateOnly? AssegnoTemporaneoChiusura { get; set; }

    public DateOnly AssegnoTemporaneoFineArretrati { get; set; } = ParametriRegole.Default.AssegnoTemporaneoFineArretrati;

    public ParametriAlas Alas { get; set; } = new();

    public ParametriIndennitaCovid19 IndennitaCovid19 { get; set; } = new();

    public ParametriBonusBabySitting BonusBabySitting { get; set; } = new();

    /// <summary>By code of the prestazione: privacy notice and page that replace those of the catalogue (AT-11, AT-46).</summary>
    public Dictionary<string, ParametriInformativa> Informative { get; init; } = new(StringComparer.Ordinal);

    public bool PatrocinioRichiesto { get; set; }

    /// <summary>PAG-W11; 0 switches it off.</summary>
    public int IbanRichiedentiMassimi { get; set; }

    public TimeSpan TolleranzaDataOraInvio { get; set; } = ParametriRegole.Default.TolleranzaDataOraInvio;

    public int AllegatiNumeroMassimo { get; set; } = ParametriRegole.Default.AllegatiNumeroMassimo;

    public int AllegatoDimensioneMassima { get; set; } = ParametriRegole.Default.AllegatoDimensioneMassima;

    public int AllegatiDimensioneTotaleMassima { get; set; } = ParametriRegole.Default.AllegatiDimensioneTotaleMassima;

    /// <summary>Text file with one codice catastale per line; null: CF-W04 is not raised (ruling 26).</summary>
    public string? FileCodiciCatastali { get; set; }

    public ParametriRegole ToParametri() => new()
    {
        AssegnoTemporaneoApertura = AssegnoTemporaneoApertura,
        AssegnoTemporaneoChiusura = AssegnoTemporaneoChiusura,
        AssegnoTemporaneoFineArretrati = AssegnoTemporaneoFineArretrati,
        Alas = Alas,
        IndennitaCovid19 = IndennitaCovid19,
        BonusBabySitting = BonusBabySitting,
        Informative = Informative,
        PatrocinioRichiesto = PatrocinioRichiesto,
        IbanRichiedentiMassimi = IbanRichiedentiMassimi,
        TolleranzaDataOraInvio = TolleranzaDataOraInvio,
        AllegatiNumeroMassimo = AllegatiNumeroMassimo,
        AllegatoDimensioneMassima = AllegatoDimensioneMassima,
        AllegatiDimensioneTotaleMassima = AllegatiDimensioneTotaleMassima,
        CodiciCatastali = FileCodiciCatastali is null
            ? null
            : File.ReadLines(FileCodiciCatastali).Select(line => line.Trim()).Where(line => line.Length > 0).ToHashSet(StringComparer.Ordinal),
    };
}

internal sealed class RegoleOptionsValidator : IValidateOptions<RegoleOptions>
{
    public ValidateOptionsResult Validate(string? name, RegoleOptions options)
    {
        var failures = new List<string>();
        if (options.AssegnoTemporaneoChiusura < options.AssegnoTemporaneoApertura)
        {
            failures.Add(
                $"Regole:AssegnoTemporaneoChiusura is {options.AssegnoTemporaneoChiusura:yyyy-MM-dd}; accepted: a day from Regole:AssegnoTemporaneoApertura ({options.AssegnoTemporaneoApertura:yyyy-MM-dd}) on, or none.");
        }

        Check(options.Alas, failures);
        Check(options.IndennitaCovid19, failures);
        Check(options.Informative, failures);
        Setting.RequireRange("Regole:BonusBabySitting:EtaMassima", options.BonusBabySitting.EtaMassima, 0, 17, failures);
        Setting.RequireRange("Regole:IbanRichiedentiMassimi", options.IbanRichiedentiMassimi, 0, 1_000_000, failures);
        if (options.TolleranzaDataOraInvio <= TimeSpan.Zero)
        {
            failures.Add($"Regole:TolleranzaDataOraInvio is {options.TolleranzaDataOraInvio}; accepted: a time span above zero, such as 00:05:00.");
        }

        Setting.RequireRange("Regole:AllegatiNumeroMassimo", options.AllegatiNumeroMassimo, 0, 1_000, failures);
        Setting.RequireRange("Regole:AllegatoDimensioneMassima", options.AllegatoDimensioneMassima, 1, int.MaxValue, failures);
        Setting.RequireRange("Regole:AllegatiDimensioneTotaleMassima", options.AllegatiDimensioneTotaleMassima, 1, int.MaxValue, failures);
        Setting.RequireFile("Regole:FileCodiciCatastali", options.FileCodiciCatastali, "a text file with one codice catastale per line", failures);
        return Setting.Result(failures);
    }

    private static void Check(ParametriAlas parametri, List<string> failures)
    {
        var note = ParametriRegole.Default.Alas.Dichiarazioni.Split(',');
        if (parametri.Dichiarazioni.Split(',').Except([.. note, ""]).ToList() is { Count: > 0 } ignote)
        {
            failures.Add($"Regole:Alas:Dichiarazioni holds {string.Join(", ", ignote)}; accepted: some of {string.Join(", ", note)}.");
        }

        if (parametri.Avviso is { Length: 0 or > 4_000 })
        {
            failures.Add($"Regole:Alas:Avviso has {parametri.Avviso.Length} characters; accepted: 1 to 4000, or no such setting.");
        }

        Setting.RequireRange("Regole:Alas:TermineGiorni", parametri.TermineGiorni, 1, 1_000, failures);
    }

    private static void Check(Dictionary<string, ParametriInformativa> informative, List<string> failures)
    {
        foreach (var (codice, informativa) in informative)
        {
            var key = $"Regole:Informative:{codice}";
            if (Catalogo.FindByCodice(codice) is null)
            {
                failures.Add($"{key} names no prestazione; accepted: {string.Join(", ", Catalogo.Prestazioni.SelectMany(p => p.Codici))}.");
            }

            if (informativa.Link is { IsAbsoluteUri: false })
            {
                failures.Add($"{key}:Link is '{informativa.Link}'; accepted: an absolute address, such as https://www.inps.it/.");
            }

            if (string.IsNullOrWhiteSpace(informativa.Testo) != string.IsNullOrWhiteSpace(informativa.Versione))
            {
                failures.Add($"{key} has a Testo without Versione, or the reverse; accepted: both, or none.");
            }
        }
    }

    private static void Check(ParametriIndennitaCovid19 parametri, List<string> failures)
    {
        if (parametri.Chiusura < parametri.Apertura)
        {
            failures.Add($"Regole:IndennitaCovid19:Chiusura is {parametri.Chiusura:yyyy-MM-dd}; accepted: a day from Regole:IndennitaCovid19:Apertura ({parametri.Apertura:yyyy-MM-dd}) on, or none.");
        }

        if (parametri.CessazioneAl < parametri.CessazioneDal)
        {
            failures.Add($"Regole:IndennitaCovid19:CessazioneAl is {parametri.CessazioneAl:yyyy-MM-dd}; accepted: a day from Regole:IndennitaCovid19:CessazioneDal ({parametri.CessazioneDal:yyyy-MM-dd}) on.");
        }

        Setting.RequireRange("Regole:IndennitaCovid19:GiornateAgricoleMinime", parametri.GiornateAgricoleMinime, 0, 366, failures);
        Setting.RequireRange("Regole:IndennitaCovid19:GiornateSpettacoloMinime", parametri.GiornateSpettacoloMinime, 0, 366, failures);
    }
}
