using System.Net;
using Inps.Interop.Engine.Store;

namespace Inps.Interop.Engine.Adesioni;

/// <summary>Between the stored rows and the snapshot.</summary>
internal static class AdesioneMapping
{
    private const char Separatore = '\n';

    // A service with a profile of its own is stored as Servizio=Profilo.
    private const char Profilo = '=';

    public static Adesione ToAdesione(AdesioneRow row) => new()
    {
        Id = row.Id,
        CodiceEnte = row.CodiceEnte,
        Denominazione = row.Denominazione,
        CodicePatronato = row.CodicePatronato,
        Ambiente = row.Ambiente,
        Stato = row.Stato,
        Profilo = row.Profilo,
        IdentityBlocchiSeparati = row.IdentityBlocchiSeparati,
        PresaVisioneAmmessa = row.PresaVisioneAmmessa,
        Servizi = Split(row.Servizi).Select(NomeDi).ToHashSet(StringComparer.Ordinal),
        ProfiliDeiServizi = Split(row.Servizi).Where(riga => riga.Contains(Profilo)).ToDictionary(NomeDi, ProfiloDi, StringComparer.Ordinal),
        IndirizziAmmessi = [.. Split(row.Indirizzi).Select(IPNetwork.Parse)],
        IndirizziCallback = Split(row.Callback).ToHashSet(StringComparer.Ordinal),
        Uffici = Split(row.Uffici).ToHashSet(StringComparer.Ordinal),
        Certificati =
        [
            .. row.Certificati.OrderBy(c => c.Id)
                .Select(c => new CertificatoAdesione(c.ThumbprintSha256, c.Issuer, c.Subject, c.RevocatoIl, c.MotivoRevoca)),
        ],
    };

    public static AdesioneRow ToRow(NuovaAdesione nuova) => new()
    {
        CodiceEnte = nuova.CodiceEnte,
        Denominazione = nuova.Denominazione,
        CodicePatronato = nuova.CodicePatronato,
        Ambiente = nuova.Ambiente,
        Stato = nuova.Stato ?? StatoAdesione.Attiva,
        Profilo = nuova.Profilo,
        IdentityBlocchiSeparati = nuova.IdentityBlocchiSeparati,
        PresaVisioneAmmessa = nuova.PresaVisioneAmmessa,
        Servizi = string.Join(Separatore, nuova.Servizi.Select(servizio => nuova.ProfiliDeiServizi.TryGetValue(servizio, out var profilo) ? $"{servizio}{Profilo}{profilo}" : servizio)),
        Indirizzi = string.Join(Separatore, nuova.IndirizziAmmessi),
        Callback = string.Join(Separatore, nuova.IndirizziCallback),
        Uffici = string.Join(Separatore, nuova.Uffici),
        Certificati = [.. nuova.Certificati.Select(ToRow)],
    };

    private static CertificatoRow ToRow(CertificatoAdesione certificato) => new()
    {
        ThumbprintSha256 = certificato.ThumbprintSha256?.ToUpperInvariant(),
        Issuer = certificato.Issuer,
        Subject = certificato.Subject,
        RevocatoIl = certificato.RevocatoIl?.ToUniversalTime(),
        MotivoRevoca = certificato.MotivoRevoca,
    };

    private static string NomeDi(string servizio) => servizio.Split(Profilo)[0];

    private static ProfiloSicurezza ProfiloDi(string servizio) => Enum.Parse<ProfiloSicurezza>(servizio.Split(Profilo)[1]);

    private static string[] Split(string text) => text.Split(Separatore, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
