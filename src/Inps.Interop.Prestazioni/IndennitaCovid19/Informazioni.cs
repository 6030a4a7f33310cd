using System.Globalization;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.IndennitaCovid19;

/// <summary>Who may ask for each of the five indennità, and what for (COVID-07..11, COVID-29).</summary>
/// <remarks>Source: D.L. 18/2020, arts. 27-30 and 38; circolare 49/2020.</remarks>
internal static class Informazioni
{
    private static readonly NumberFormatInfo Italiano = new() { NumberGroupSeparator = "." };

    public static InformazioniPrestazione Of(TipoIndennita tipo, ParametriIndennitaCovid19 parametri) => new(
        string.Create(CultureInfo.InvariantCulture, $"D.L. 17 marzo 2020, n. 18, articolo {EtichetteIndennitaCovid19.ArticoloOf(tipo)}; circolare INPS 30 marzo 2020, n. 49"),
        Categoria(tipo),
        [
            Requisito(tipo, parametri),
            "Non essere titolare di pensione.",
            "L'indennità è corrisposta una volta sola e non si cumula con le altre quattro indennità.",
        ],
        [RegolePagamento.ContoCorrente, RegolePagamento.ContoEsteroSepa, RegolePagamento.BonificoDomiciliato],
        [.. Dichiarazioni.Tutte.Select(d => DichiarazionePrevista.Of(d, d.Codice != Dichiarazioni.NoPensione))],
        new TestoConVersione("2020-04", TestoInformativa.Istituto),
        InformazioniPrestazione.SitoDellIstituto);

    private static string Categoria(TipoIndennita tipo) => tipo switch
    {
        TipoIndennita.ProfCococo => "Professionisti e lavoratori con rapporto di collaborazione coordinata e continuativa.",
        TipoIndennita.AutonomiAgo => "Lavoratori autonomi iscritti alle gestioni speciali dell'AGO.",
        TipoIndennita.StagionaliTurismoTerme => "Lavoratori stagionali del turismo e degli stabilimenti termali.",
        TipoIndennita.Agricoli => "Lavoratori del settore agricolo.",
        TipoIndennita.Spettacolo => "Lavoratori dello spettacolo.",
        _ => throw new ArgumentOutOfRangeException(nameof(tipo)),
    };

    private static string Requisito(TipoIndennita tipo, ParametriIndennitaCovid19 parametri) => tipo switch
    {
        TipoIndennita.ProfCococo => "Partita IVA o collaborazione attiva al 23 febbraio 2020, con iscrizione alla Gestione separata.",
        TipoIndennita.AutonomiAgo => "Iscrizione alla gestione degli artigiani, dei commercianti o dei coltivatori diretti, mezzadri e coloni.",
        TipoIndennita.StagionaliTurismoTerme => string.Create(
            CultureInfo.InvariantCulture, $"Rapporto di lavoro cessato fra il {parametri.CessazioneDal:dd/MM/yyyy} e il {parametri.CessazioneAl:dd/MM/yyyy}."),
        TipoIndennita.Agricoli => string.Create(Italiano, $"Almeno {parametri.GiornateAgricoleMinime} giornate di lavoro agricolo nel 2019."),
        TipoIndennita.Spettacolo => string.Create(
            Italiano,
            $"Almeno {parametri.GiornateSpettacoloMinime} contributi giornalieri nel 2019 e un reddito non superiore a {parametri.RedditoSpettacoloMassimo:N0} euro."),
        _ => throw new ArgumentOutOfRangeException(nameof(tipo)),
    };
}
