using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>Refuses to keep a register of our own that another service has numbered this year: its numbers would be given twice.</summary>
internal sealed class CambioProvider(InteropDbContextFactory contexts, IOptions<ProtocolloOptions> options, TimeProvider clock)
{
    /// <exception cref="StoreRefusedException">The settings would give numbers a second time.</exception>
    public async Task CheckAsync(CancellationToken ct)
    {
        if (options.Value.IsRemoto)
        {
            return;
        }

        await using var context = contexts.CreateDbContext();
        foreach (var registro in await context.RegistriProtocollo.Select(r => r.Registro).ToListAsync(ct).ConfigureAwait(false))
        {
            if (CodaProtocollo.Last(context, registro) is { } ultimo && ultimo.Numero.Anno == Interno.YearOf(clock.GetUtcNow()))
            {
                var nome = Contatori.Protocollo(registro, ultimo.Numero.Anno);
                var nostro = await context.Contatori.Where(c => c.Nome == nome).Select(c => c.Ultimo).SingleOrDefaultAsync(ct).ConfigureAwait(false);
                if (nostro < ultimo.Numero.Numero)
                {
                    throw new StoreRefusedException(
                        $"Protocollo:Provider is Interno, but the remote service has numbered the register {registro} up to {ultimo.Numero}, and those numbers would be given again: set it to Remoto.");
                }
            }
        }
    }
}
