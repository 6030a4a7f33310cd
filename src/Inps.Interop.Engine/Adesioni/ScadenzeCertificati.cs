using System.Globalization;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Adesioni;

/// <summary>Tells an ente, once for each certificate, that it expires soon: an event that NuoviEventi shows.</summary>
internal sealed class ScadenzeCertificati(WriteVariazione write)
{
    /// <exception cref="WriterNonDisponibileException">The store does not serve now.</exception>
    public Task<int> WarnAsync(CancellationToken ct) => write.RunAsync(Warn, ct);

    private static int Warn(Scrittura scrittura)
    {
        var entro = scrittura.Istante + Adesione.PreavvisoScadenza;
        var inScadenza = (
            from c in scrittura.Db.Certificati.AsTracking()
            join a in scrittura.Db.Adesioni on c.AdesioneId equals a.Id
            where c.AvvisatoIl == null && c.RevocatoIl == null && c.ValidoFino != null && c.ValidoFino < entro && c.ValidoFino > scrittura.Istante
            select new { Certificato = c, a.CodiceEnte }).ToList();
        foreach (var item in inScadenza)
        {
            item.Certificato.AvvisatoIl = scrittura.Istante;
            scrittura.AddEvento(new EventoRow
            {
                Ente = item.CodiceEnte,
                Tipo = TipoEvento.CertificatoInScadenza,
                Dettaglio = string.Create(
                    CultureInfo.InvariantCulture, $"Il certificato {item.Certificato.ThumbprintSha256} scade il {item.Certificato.ValidoFino:yyyy-MM-dd HH:mm} UTC."),
            });
        }

        return inScadenza.Count;
    }
}
