using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Larder.ControlPlane.Storage.Migrations
{
    /// <inheritdoc />
    public partial class CacheNetworks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SecurityGroups",
                table: "CacheClusters",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SubnetGroup",
                table: "CacheClusters",
                type: "TEXT",
                nullable: false,
                defaultValue: "default");

            migrationBuilder.AddColumn<string>(
                name: "Zones",
                table: "CacheClusters",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql(
                """
                UPDATE CacheClusters SET Zones = COALESCE((
                    SELECT group_concat(Zone, ' ') FROM (
                        SELECT DISTINCT json_extract(value, '$.Zone') AS Zone FROM json_each(Body, '$.Nodes') ORDER BY Zone)), '')
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SecurityGroups",
                table: "CacheClusters");

            migrationBuilder.DropColumn(
                name: "SubnetGroup",
                table: "CacheClusters");

            migrationBuilder.DropColumn(
                name: "Zones",
                table: "CacheClusters");
        }
    }
}
