using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Engine.Store;

namespace Inps.Interop.Engine.Adesioni;

/// <summary>Between the stored rows and the snapshot.</summary>
internal static class AdesioneMapping
{
    private const char Separatore = '\n';

    // A service with a profile of its own is stored as Servizio=Profilo.
    private const char Profilo = '=';

    /// <param name="certificati">Parses a certificate; the same bytes may give the same object.</param>
    public static Adesione ToAdesione(AdesioneRow row, Func<byte[], X509Certificate2> certificati) => new()
    {
        Id = row.Id,
        CodiceEnte = row.CodiceEnte,
        Denominazione = row.Denominazione,
        CodicePatronato = row.CodicePatronato,
        Ambiente = row.Ambiente,
        CodiceFiscaleEnte = row.CodiceFiscaleEnte,
        Referente = row.Referente is { } nome ? new Referente(nome, row.EmailReferente, row.TelefonoReferente) : null,
        Stato = row.Stato,
        StatiPossibili = TransizioniAdesione.From(row.Stato, row.StatoPrecedente),
        Profilo = row.Profilo,
        ServiziConAudit = Split(row.Audit).ToHashSet(StringComparer.Ordinal),
        IdentityBlocchiSeparati = row.IdentityBlocchiSeparati,
        PresaVisioneAmmessa = row.PresaVisioneAmmessa,
        Servizi = Split(row.Servizi).Select(NomeDi).ToHashSet(StringComparer.Ordinal),
        ProfiliDeiServizi = ProfiliDi(row.Servizi),
        IndirizziAmmessi = [.. Split(row.Indirizzi).Select(IPNetwork.Parse)],
        IndirizziCallback = Split(row.Callback).ToHashSet(StringComparer.Ordinal),
        Uffici = Split(row.Uffici).ToHashSet(StringComparer.Ordinal),
        Certificati =
        [
            .. row.Certificati.OrderBy(c => c.Id)
                .Select(c => new CertificatoAdesione(c.ThumbprintSha256, c.Issuer, c.Subject, c.RevocatoIl, c.MotivoRevoca)
                {
                    Intero = c.Der is null ? null : certificati(c.Der),
                    ValidoDal = c.ValidoDal,
                    ValidoFino = c.ValidoFino,
                    Promosso = c.Promosso,
                }),
        ],
        PortaDiDominio = PortaDi(row.PortaDiDominio),
        Quote = new Quote(row.RichiesteAlMinuto, row.ChiamateContemporanee),
    };

    public static AdesioneRow ToRow(NuovaAdesione nuova) => new()
    {
        CodiceEnte = nuova.CodiceEnte,
        Denominazione = nuova.Denominazione,
        CodicePatronato = nuova.CodicePatronato,
        Ambiente = nuova.Ambiente,
        CodiceFiscaleEnte = nuova.CodiceFiscaleEnte,
        Referente = nuova.Referente?.Nome,
        EmailReferente = nuova.Referente?.Email,
        TelefonoReferente = nuova.Referente?.Telefono,
        Stato = nuova.Stato ?? (nuova.Ambiente == Ambiente.Collaudo ? StatoAdesione.AbilitataCollaudo : StatoAdesione.AbilitataProduzione),
        Profilo = nuova.Profilo,
        Audit = Join(nuova.ServiziConAudit),
        IdentityBlocchiSeparati = nuova.IdentityBlocchiSeparati,
        PresaVisioneAmmessa = nuova.PresaVisioneAmmessa,
        Servizi = JoinServizi(nuova.Servizi, nuova.ProfiliDeiServizi),
        Indirizzi = Join(nuova.IndirizziAmmessi),
        Callback = Join(nuova.IndirizziCallback),
        Uffici = Join(nuova.Uffici),
        PortaDiDominio = JoinPorta(nuova.PortaDiDominio),
        RichiesteAlMinuto = nuova.Quote.RichiesteAlMinuto,
        ChiamateContemporanee = nuova.Quote.ChiamateContemporanee,
        Certificati = [.. nuova.Certificati.Select(ToRow)],
    };

    /// <summary>A list as it is stored.</summary>
    public static string Join<T>(IEnumerable<T> items) => string.Join(Separatore, items);

    /// <summary>The services as they are stored, with the profiles of those that have one of their own.</summary>
    public static string JoinServizi(IEnumerable<string> servizi, IReadOnlyDictionary<string, ProfiloSicurezza> profili) =>
        Join(servizi.Select(servizio => profili.TryGetValue(servizio, out var profilo) ? $"{servizio}{Profilo}{profilo}" : servizio));

    /// <summary>The services of the Porta di Dominio as they are stored: <c>Servizio=2027-12-31</c>, without a day where none is set.</summary>
    public static string JoinPorta(IReadOnlyDictionary<string, DateOnly?> porta) => Join(porta.OrderBy(servizio => servizio.Key, StringComparer.Ordinal)
        .Select(servizio => servizio.Value is { } ultimo ? string.Create(CultureInfo.InvariantCulture, $"{servizio.Key}{Profilo}{ultimo:yyyy-MM-dd}") : servizio.Key));

    /// <summary>The profiles that stand in a stored list of services.</summary>
    public static Dictionary<string, ProfiloSicurezza> ProfiliDi(string servizi) =>
        Split(servizi).Where(riga => riga.Contains(Profilo)).ToDictionary(NomeDi, ProfiloDi, StringComparer.Ordinal);

    public static CertificatoRow ToRow(CertificatoAdesione certificato) => new()
    {
        ThumbprintSha256 = certificato.ThumbprintSha256?.ToUpperInvariant(),
        Issuer = certificato.Issuer,
        Subject = certificato.Subject,
        Der = certificato.Intero?.RawData,
        ValidoDal = certificato.ValidoDal?.ToUniversalTime(),
        ValidoFino = certificato.ValidoFino?.ToUniversalTime(),
        Promosso = certificato.Promosso,
        RevocatoIl = certificato.RevocatoIl?.ToUniversalTime(),
        MotivoRevoca = certificato.MotivoRevoca,
    };

    private static Dictionary<string, DateOnly?> PortaDi(string porta) => Split(porta).ToDictionary(
        NomeDi, riga => riga.Split(Profilo) is [_, var ultimo] ? DateOnly.ParseExact(ultimo, "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null, StringComparer.Ordinal);

    private static string NomeDi(string servizio) => servizio.Split(Profilo)[0];

    private static ProfiloSicurezza ProfiloDi(string servizio) => Enum.Parse<ProfiloSicurezza>(servizio.Split(Profilo)[1]);

    private static string[] Split(string text) => text.Split(Separatore, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
